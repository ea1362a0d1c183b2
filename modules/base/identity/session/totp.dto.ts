import { FlagField, TextField } from '../../../../src/index.js';
import { PASSWORD_INPUT } from './auth.dto.js';

/** A new secret for an authenticator app, shown once. */
export class NewTotp {
  @TextField({ description: { zh: '密钥（base32），手工输入用', en: 'The secret in base 32, to type by hand' } })
  secret: string;

  @TextField({ max: 1000, description: { zh: '供验证器扫描的 otpauth 地址', en: 'otpauth URI, to show as a QR code' } })
  uri: string;
}

/** The body of `POST /me/totp/confirm`. */
export class ConfirmTotp {
  @TextField({ max: 16, description: { zh: '验证器显示的六位数字', en: 'The six digits of the app' } })
  code: string;
}

/** The body of `POST /me/totp` and of `DELETE /me/totp`: a token that was left lying about changes no second factor. */
export class PasswordProof {
  @TextField({ ...PASSWORD_INPUT, min: 0, description: { zh: '当前密码', en: 'Present password' } })
  password: string;
}

/** Whether the second factor is on. */
export class TotpState {
  @FlagField() enrolled: boolean;
}

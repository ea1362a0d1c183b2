import { secret } from '../../modules/info/secret.js';

export class InfoCreateArticles1700000000000 {
  secret = secret;
}

import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { FILE_TYPE_IDS } from './inspection/file-types.js';

/** `settings.files` of zhibu.yaml. The keys of S3 come from the environment alone. */
export class FilesSettings {
  /** `local`: the folder `files` in `ZHIBU_DATA`, which the instances must share. `s3`: any service that speaks S3. */
  @IsIn(['local', 's3']) driver: 'local' | 's3' = 'local';

  /** The largest file, in bytes; by default 20 MiB. */
  @IsInt() @Min(1_024) @Max(1_073_741_824) maxBytes = 20_971_520;

  /** What may be uploaded. `zip` is known too. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsIn(FILE_TYPE_IDS, { each: true })
  types: string[] = FILE_TYPE_IDS.filter((id) => id !== 'zip');

  /** Uploads a minute and account. */
  @IsInt() @Min(1) @Max(10_000) uploadsPerMinute = 120;

  /** Days after which a file that nothing uses is removed; 0 keeps it for ever. */
  @IsInt() @Min(0) @Max(3_650) unusedDays = 30;

  /** `https://oss-cn-hangzhou.aliyuncs.com`, `http://minio.local:9000`. */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) s3Endpoint?: string;

  @IsString() s3Region = 'us-east-1';

  @IsOptional() @IsString() s3Bucket?: string;

  /** The bucket in the path (MinIO) rather than in the host name (AWS, OSS, COS). */
  @IsBoolean() s3PathStyle = false;
}

/**
 * Packages that a module outside the checkout gets from the platform that runs it, whatever lies in its own
 * `node_modules`: a second copy of them has decorators, metadata or classes of its own, which Nest, TypeORM and
 * class-validator would not know. `uuid` is among them so that a small module has nothing to install.
 */
export const PLATFORM_PACKAGES: readonly string[] = [
  'zhibu',
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/typeorm',
  'class-transformer',
  'class-validator',
  'reflect-metadata',
  'rxjs',
  'typeorm',
  'uuid',
];

import { Module } from "@nestjs/common";
import { defineModuleBody } from "../../src/index.js";
@Module({})
export class InfoModule {}
export default defineModuleBody({ nest: InfoModule });

import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../platform/auth/requires.ts';
import { Database } from '../platform/db/database.ts';

/** For whoever keeps the process running. Ready answers 503 with a reason while the database is away. */
@ApiExcludeController()
@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    await this.database.ping();
    return { status: 'ok' };
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { MeasurementImportDto, MeasurementImportInput } from './measurement-import.dto.ts';
import { MeasurementImportsService } from './measurement-imports.service.ts';

@ApiTags('indicators')
@Controller('coalitions/:slug/indicators/:id/measurement-imports')
export class MeasurementImportsController {
  constructor(private readonly imports: MeasurementImportsService) {}

  /** Records measurements in one transaction: all of them, or none and every fault of each line. */
  @Post()
  @Requires('measurement.record')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  record(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: MeasurementImportInput,
  ): Promise<MeasurementImportDto> {
    return this.imports.record(ctx, id, input);
  }

  /** What that would record, what is there already, and every fault of each line. Records nothing. */
  @Post('previews')
  @HttpCode(200)
  @Requires('measurement.record')
  preview(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: MeasurementImportInput,
  ): Promise<MeasurementImportDto> {
    return this.imports.preview(ctx, id, input);
  }
}

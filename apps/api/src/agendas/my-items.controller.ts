import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '../platform/auth/ctx.ts';
import { AlsoByLink, Context, SignedIn } from '../platform/auth/requires.ts';
import { MyItemListDto } from './my-item.dto.ts';
import { MyItemsService } from './my-items.service.ts';

@ApiTags('me')
@Controller('me/items')
@SignedIn()
export class MyItemsController {
  constructor(private readonly agendas: MyItemsService) {}

  /**
   * What the reader keeps up, in all their coalitions: for a contact the activities, pledges and tasks of their
   * organisations, for everybody their own tasks. What was asked comes first, then what is overdue, then what is due
   * soonest, then what is done. All of it at once, without pages.
   */
  @Get()
  @AlsoByLink()
  list(@Context() ctx: Ctx): Promise<MyItemListDto> {
    return this.agendas.list(ctx);
  }
}

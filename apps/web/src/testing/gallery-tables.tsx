import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card, Section } from '../ui/card.tsx';
import { ActivityTimeline } from '../ui/charts/activity-timeline.tsx';
import { DataTable, type DataColumn } from '../ui/data-table.tsx';
import { FilterChips } from '../ui/filter-chips.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { StageGlyph, type StageFill } from '../ui/stage-glyph.tsx';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { ViewSwitch } from '../ui/view-switch.tsx';

interface Partner {
  id: string;
  name: string;
  fill: StageFill;
  visits: number | null;
}

const partners: Partner[] = [
  { id: '1', name: 'SBJ SamenSterk', fill: null, visits: null },
  { id: '2', name: 'Voorbeeldkoor Noord', fill: 2, visits: 46 },
  { id: '3', name: 'Voorbeeldwelzijn Zuid', fill: 1, visits: 310 },
  { id: '4', name: 'Voorbeeldkerk De Brug', fill: 3, visits: 12 },
  { id: '5', name: 'Voorbeeldzorg Thuis', fill: 4, visits: 8 },
  { id: '6', name: 'Voorbeeldtuin', fill: 0, visits: 0 },
];
const words = ['niet begonnen', 'gepland', 'mee bezig', 'op orde', 'verankerd'];

const columns: DataColumn<Partner>[] = [
  {
    id: 'name',
    header: 'Partner',
    isRowHeader: true,
    sortValue: (row) => row.name,
    cell: (row) => (
      <>
        {row.name} {row.name.startsWith('Voorbeeld') && <Badge>voorbeeld</Badge>}
      </>
    ),
  },
  {
    id: 'stage',
    header: 'Speerpunt in beleid',
    cell: (row) => (
      <span className="sk-stage-with-word">
        <StageGlyph fill={row.fill} />
        <span className="sk-quiet">{row.fill === null ? 'onbekend' : words[row.fill]}</span>
      </span>
    ),
  },
  {
    id: 'status',
    header: 'Signaal',
    cell: () => (
      <StatusChip tone="warning" bare>
        risico
      </StatusChip>
    ),
  },
  { id: 'visits', header: 'Deelnames', align: 'end', sortValue: (row) => row.visits, cell: (row) => row.visits ?? '–' },
];

export function TableGallery() {
  const search = new URLSearchParams(location.search);
  const column = search.get('sort');
  return (
    <>
      <PageHeading
        documentTitle="Toezeggingen"
        lead="Wat elke partner toezegde en hoe ver die is. Een vol rondje is verankerd, een vraagteken is nog niet ingevuld."
        actions={
          <>
            <Button>Maak bellijst</Button>
            <Button>Exporteer</Button>
          </>
        }
      >
        Toezeggingen
      </PageHeading>
      <div className="sk-stack">
        <ViewSwitch
          label="Weergave"
          views={['Tabel', 'Tijdlijn', 'Bord'].map((label, index) => ({
            id: label,
            label,
            href: '#',
            isCurrent: index === 0,
          }))}
        />
        <FilterChips
          label="Filter"
          chips={['Alle', 'Met gaten', 'Verouderd', 'Nooit ingevuld'].map((label, index) => ({
            id: label,
            label,
            count: 33 - index * 9,
            href: '#',
            isCurrent: index === 0,
          }))}
        />
        <Card flush>
          <DataTable
            caption="Partners"
            columns={columns}
            rows={partners}
            rowKey={(row) => row.id}
            sort={column ? { column, descending: search.has('desc') } : null}
            sortHref={(sort) => `?page=tables&sort=${sort.column}${sort.descending ? '&desc=1' : ''}`}
            words={{ sortAscending: (name) => `Oplopend op ${name}`, sortDescending: (name) => `Aflopend op ${name}` }}
          />
        </Card>
        <Pagination
          page={4}
          pageCount={12}
          href={(page) => `#${page}`}
          words={{
            label: 'Bladeren',
            previous: 'Vorige',
            next: 'Volgende',
            page: (page) => `Pagina ${page}`,
            shown: '61 tot en met 80 van 233',
          }}
        />
        <Section title="Tijdlijn">
          <Card flush>
            <ActivityTimeline
              label="Tijdlijn van activiteiten"
              from="2025-09-01"
              to="2027-03-01"
              today="2026-11-21"
              words={{ today: 'vandaag' }}
              formatMonth={(on) => new Date(on).toLocaleDateString('nl', { month: 'short', year: '2-digit' })}
              rows={[
                {
                  id: '1',
                  title: 'Zing mee in Nootdorp',
                  detail: 'Voorbeeldkoor Noord',
                  href: '#',
                  from: '2026-01-10',
                  to: '2026-12-20',
                  tone: 'good',
                  statusWord: 'op koers',
                  description: '10 januari t/m 20 december 2026, op koers',
                  deadlines: [{ on: '2026-11-30', label: 'Zaal regelen' }],
                },
                {
                  id: '2',
                  title: 'Maatjesproject Keijzershof',
                  detail: 'Voorbeeldwelzijn Zuid',
                  href: '#',
                  from: '2025-10-01',
                  to: '2026-10-31',
                  tone: 'bad',
                  statusWord: 'loopt vast',
                  description: 'loopt vast',
                },
                {
                  id: '3',
                  title: 'Huiskamer',
                  href: '#',
                  from: '2026-06-01',
                  to: null,
                  tone: 'warning',
                  statusWord: 'risico',
                  description: 'risico',
                },
                {
                  id: '4',
                  title: 'Week van de mantelzorg',
                  href: '#',
                  from: '2026-11-09',
                  to: '2026-11-13',
                  tone: 'unknown',
                  statusWord: 'niet beoordeeld',
                  description: 'x',
                },
              ]}
            />
          </Card>
        </Section>
        <div className="sk-grid">
          <Card flush>
            <EmptyState title="Er zijn nog geen activiteiten" action={<Button look="primary">Voeg er een toe</Button>}>
              Een activiteit is wat een partner doet, van samen zingen tot een maatje.
            </EmptyState>
          </Card>
          <Card flush>
            <ErrorState
              title="Dit lukte niet"
              retry={{ label: 'Probeer opnieuw', onPress: () => {} }}
              reference="Kenmerk: 0199"
            >
              Er ging iets mis aan onze kant.
            </ErrorState>
          </Card>
        </div>
        <PageSkeleton label="Wordt geladen" rows={2} />
      </div>
    </>
  );
}

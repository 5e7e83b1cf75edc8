import { AttentionList } from '../ui/attention-list.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Card, Section } from '../ui/card.tsx';
import { CourseLine } from '../ui/charts/course-line.tsx';
import { QuarterBars } from '../ui/charts/quarter-bars.tsx';
import { FactLine } from '../ui/fact-line.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { StageBar, StageLegend } from '../ui/stage-bar.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { TimelineList } from '../ui/timeline-list.tsx';
import { chartWords, commitments, direction, everything, legend, percent } from './gallery-data.ts';
import './gallery.css';

const quarters = [540, 590, 560, 720, 760, 880, 980, 1284].map((value, index) => ({
  id: String(index),
  label: index === 7 ? 'nu' : `K${(index % 4) + 1} ${25 + Math.floor(index / 4)}`,
  period: `kwartaal ${(index % 4) + 1} van ${2025 + Math.floor(index / 4)}`,
  value: index === 2 ? null : value,
}));

export function OverviewGallery() {
  return (
    <>
      <PageHeading
        documentTitle="Overzicht"
        context={
          <>
            Overzicht · stand van <strong>za 21 november 2026</strong>
          </>
        }
        lead="Eenzaamheid verschilt niet meetbaar van de nulmeting. Er waren meer deelnames. Over signalen herkennen zijn nog geen cijfers."
      >
        Of we op koers liggen naar 2030 is nog niet te zeggen. Meedoen groeit wel.
      </PageHeading>
      <div className="sk-stack sk-stack--wide">
        <div className="gallery-cards">
          <Card
            kicker="Subdoel 1 · minder eenzaamheid"
            status={<StatusChip tone="unknown">Nog niet te zeggen</StatusChip>}
            titleLevel={2}
            title="In 2030 voelen minder inwoners zich eenzaam"
          >
            <CourseLine
              data={direction}
              caption="Eenzaamheid, 18 jaar en ouder"
              description="Van 41,2% in 2012 naar 44,9% in 2024; nulmeting 44% in 2020."
              formatValue={percent}
              words={chartWords}
              source="RIVM, Gezondheidsmonitor · 18+ · gemodelleerd"
              age="2 jaar oud"
            />
          </Card>
          <Card
            kicker="Subdoel 2 · de weg vinden"
            status={
              <StatusChip tone="good" icon="up">
                Stijgt
              </StatusChip>
            }
            titleLevel={2}
            title="Inwoners vinden de weg naar activiteiten"
          >
            <p className="gallery-number">
              <span className="sk-big-number">1.284</span> deelnames dit kwartaal
            </p>
            <QuarterBars
              bars={quarters}
              caption="Deelnames per kwartaal"
              description="Van 540 naar 1284."
              formatValue={String}
              words={chartWords}
              source="opgave partners"
              aside="21 van 33"
            />
          </Card>
          <Card
            kicker="Subdoel 3 · signalen"
            status={<StatusChip tone="unknown">Geen cijfers</StatusChip>}
            titleLevel={2}
            title="Professionals en vrijwilligers kennen de signalen"
            foot={<FactLine parts={['3 activiteiten dragen bij']} aside={<Link href="#">Bekijk</Link>} />}
          >
            <p className="sk-quiet">Er is nog geen nulmeting. Zonder begin kunnen we geen koers bepalen.</p>
            <ButtonLink href="#">Nulmeting invoeren</ButtonLink>
          </Card>
        </div>
        <div className="gallery-two">
          <Section
            title="Vraagt aandacht"
            aside={
              <Link href="#" look="strong">
                Alle 14
              </Link>
            }
          >
            <Card flush>
              <AttentionList
                items={[
                  {
                    id: '1',
                    tone: 'bad',
                    title: 'Maatjesproject Keijzershof loopt vast',
                    titleHref: '#',
                    detail: 'Trekker ziek, geen vervanging · sinds 12 dagen · Voorbeeldwelzijn Zuid',
                    action: { label: 'Bel contact', href: '#' },
                  },
                  {
                    id: '2',
                    tone: 'warning',
                    title: 'Vijf partners antwoordden niet in ronde 6',
                    detail: 'Gesloten op 13 november · 28 van 33 binnen',
                    action: { label: 'Stuur herinnering', onPress: () => {} },
                  },
                  {
                    id: '3',
                    tone: 'warning',
                    title: 'Huiskamer Nootdorp: minder deelnames dan verwacht',
                    detail: '31 van 90 · 62% van de looptijd voorbij',
                    action: { label: 'Bekijk', href: '#' },
                  },
                  {
                    id: '4',
                    tone: 'unknown',
                    title: 'Zeven organisaties zonder aandachtsfunctionaris',
                    detail: 'Toezegging 2',
                    action: { label: 'Maak bellijst', href: '#' },
                  },
                  {
                    id: '5',
                    tone: 'unknown',
                    title: 'Het plan loopt af op 31 december 2026',
                    detail: 'Nog 40 dagen · evaluatie en vervolgplan',
                    action: { label: 'Begin evaluatie', href: '#' },
                  },
                ]}
              />
            </Card>
          </Section>
          <Section title="Sinds de bijeenkomst" aside={<span className="sk-quiet">8 oktober</span>}>
            <Card>
              <TimelineList
                items={[
                  {
                    id: '1',
                    on: '2026-11-20',
                    when: 'gisteren',
                    text: (
                      <>
                        <strong>Voorbeeldkoor Noord</strong> meldde 46 deelnames bij Zing mee
                      </>
                    ),
                  },
                  {
                    id: '2',
                    on: '2026-11-17',
                    when: 'di 17',
                    text: (
                      <>
                        <strong>Voorbeeldzorg Thuis</strong> heeft een aandachtsfunctionaris
                      </>
                    ),
                  },
                  { id: '3', on: '2026-11-13', when: 'vr 13', text: 'Ronde 6 gesloten, 28 van 33 antwoordden' },
                ]}
              />
            </Card>
          </Section>
        </div>
        <Section
          title="Toezeggingen"
          aside={
            <Link href="#" look="strong">
              Open de matrix
            </Link>
          }
        >
          <Card>
            <ol className="sk-list gallery-commitments">
              {commitments.map(({ title, parts, done }, index) => (
                <li key={title}>
                  <span className="sk-serif gallery-order">{index + 1}</span>
                  <span>{title}</span>
                  <StageBar parts={parts} label={title} />
                  <span className="sk-quiet">
                    <strong>{done}</strong> van 25 op orde
                  </span>
                </li>
              ))}
            </ol>
            <StageLegend stages={legend} />
          </Card>
        </Section>
        <Card titleLevel={2} title="Alles tegelijk">
          <CourseLine
            size="page"
            data={everything}
            caption="Alles"
            description="Van 41,2% naar 42,4%."
            formatValue={percent}
            words={chartWords}
            source="Streep: het pad. Vlak: verwachting met 80% marge. Grijze balk: 95% marge."
          />
          <Button look="ghost">Een gewone knop</Button>
        </Card>
      </div>
    </>
  );
}

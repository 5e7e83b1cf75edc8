import { useId, type ReactNode } from 'react';

/** A part of the page that the navigation leads to. */
export function PublicSection({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section id={id} className="sk-public__section" aria-labelledby={heading} tabIndex={-1}>
      <div>
        <h2 id={heading}>{title}</h2>
        {lead !== undefined && <p className="sk-public__section-lead">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

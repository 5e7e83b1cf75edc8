import './breadcrumbs.css';
import { Link } from './link.tsx';

/** The way back up; the page itself is not in it. Goes into `context` of PageHeading. */
export function Breadcrumbs({ label, steps }: { label: string; steps: { label: string; href: string }[] }) {
  return (
    <nav aria-label={label}>
      <ol className="sk-list sk-breadcrumbs">
        {steps.map((step) => (
          <li key={step.href}>
            <Link href={step.href} look="quiet">
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

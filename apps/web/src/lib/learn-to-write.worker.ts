/** Writes one of each kind, so that the process knows how; what it writes is of no use. Its name is the locale. */
const locale = self.name;
new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(0);
new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(0);
new Intl.ListFormat(locale).format(['']);
self.close();

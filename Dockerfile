# Rappel as it runs: Node, what it needs to run, the core, the adapters and the course.
FROM node:24-slim AS built
WORKDIR /rappel
COPY package.json package-lock.json .npmrc ./
# The Node among the development dependencies stays out: the image brings its own. What is built is
# built of the sources, which come after: they change more often than the modules.
RUN npm ci --omit=dev --ignore-scripts
COPY src src
COPY adapters adapters
RUN npm run build

FROM node:24-slim
WORKDIR /rappel
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=file:/data/rappel.db
RUN mkdir /data && chown node:node /data
COPY --from=built /rappel ./
COPY content content
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm: one process less, and none between the signal to stop and who heeds it.
CMD ["node", "--disable-warning=ExperimentalWarning", "adapters/start.ts"]

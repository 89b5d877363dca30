# The site of content/ behind nginx: `docker build -t marsad . && docker run -p 8080:80 marsad`.
# The first stage alone (`--target program`) has the program and the corpus and builds nothing by itself: it is the container for building
# in shards on many machines; see docs/scale.md.

FROM node:24-bookworm-slim AS program
# For the history of each record.
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
WORKDIR /marsad
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .

FROM program AS build
ARG MARSAD_URL=""
ARG SOURCE_DATE_EPOCH=""
RUN npm run build

FROM nginx:1.28-bookworm
COPY docs/hosting/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /marsad/dist /srv/marsad/current

#!/bin/sh
# Starts the GradBench tool: messages on standard input, answers on standard output.
# Build it first: mvn package -pl gradbench -am
# JAVA_OPTS replaces the options below.
set -eu
jar="$(dirname "$0")/target/gradbench.jar"
if [ ! -f "$jar" ]; then
  echo "$jar is not there; build it with: mvn package -pl gradbench -am" >&2
  exit 1
fi
# The serial collector keeps the tool to one thread; large instances need most of the memory.
# shellcheck disable=SC2086
exec java ${JAVA_OPTS:--XX:+UseSerialGC -XX:MaxRAMPercentage=75} -jar "$jar" "$@"

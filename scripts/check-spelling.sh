#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails on a common misspelling. French (translations, French templates) is not English, and neither
# are people's names (the matching lists, the bench's made-up surnames): left out.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files -z ':!LICENSE' ':!translations' ':!*.fr.*' ':!*_fr*' ':!*/fr/*' ':!*.svg' ':!*package-lock.json' \
    ':!resources/reference' ':!resources/matching' ':!tests/bench/crowd.cpp' | xargs -0 codespell --ignore-words .codespellignore --ignore-regex '\w*&(amp;)?\w+'
echo "spelling: clean"

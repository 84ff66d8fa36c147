#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The slow checks of `./test --long`: clang build, clang-tidy, clazy, sanitizers, fuzzers.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p build/long
failed=()

# check NAME COMMAND...: runs it into build/long/NAME.log and remembers a failure.
check() {
    local name=$1
    shift
    echo "long: $name"
    if ! "$@" >"build/long/$name.log" 2>&1; then
        failed+=("$name")
        tail -n 30 "build/long/$name.log"
    fi
}

# The sanitizers watch the programs of one room each; the walks with windows and browsers stay with ./test.
# They make a program many times slower: Qt Test's five minutes for a function are too few for the largest.
build_and_test() {
    cmake --preset "$1" && cmake --build --preset "$1" \
        && QTEST_FUNCTION_TIMEOUT=1800000 \
            ctest --test-dir "build/$1" --output-on-failure -j 2 --timeout 3600 -LE 'e2e|browser'
}

# What the file names is unseen, not safe; the tests start programs, so a fork does not end them.
threads() {
    TSAN_OPTIONS="suppressions=$PWD/tests/support/tsan.supp ignore_noninstrumented_modules=1 die_after_fork=0" \
        build_and_test tsan
}

tidy() {
    cmake --preset clang >/dev/null
    git ls-files 'models/*.cpp' 'seal/*.cpp' 'app/*.cpp' 'hub/*.cpp' 'eois/*.cpp' 'ui/*.cpp' \
        | xargs -n 4 -P 2 clang-tidy -p build/clang --quiet --warnings-as-errors='*'
}

# Left out of level 1: what Qt 6 made harmless (its erase takes const_iterators, midRef is gone, a range over
# a temporary detaches nothing), QStringLiteral constants, and a slot's signature that clang-format spaces.
lazy() {
    local checks=level1,no-non-pod-global-static,no-qstring-ref,no-range-loop-detach,no-strict-iterators
    git ls-files 'models/*.cpp' 'app/*.cpp' 'hub/*.cpp' 'ui/*.cpp' \
        | xargs -n 4 -P 2 clazy-standalone -p build/clang --checks="$checks,no-connect-not-normalized"
    ! grep -q 'warning:.*-Wclazy' build/long/clazy.log
}

# A minute for each parser: longer searches are for a night, this shows that none falls at once.
fuzz() {
    cmake --preset fuzz && cmake --build --preset fuzz || return 1
    local target
    for target in build/fuzz/tests/fuzz/fuzz_*; do
        [ -f "$target" ] && [ -x "$target" ] || continue
        "$target" -max_total_time=60 -print_final_stats=1 || return 1
    done
}

check clang build_and_test clang
check clang-tidy tidy
check clazy lazy
check asan build_and_test asan
check tsan threads
check fuzz fuzz

[ ${#failed[@]} -eq 0 ] && exit 0
echo "long: failed: ${failed[*]}"
exit 1

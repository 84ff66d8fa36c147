// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstdio>
#include <cstdlib>

namespace wren::fuzz {

/** Ends the run with the input that broke the promise kept as a file. */
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace wren::fuzz

/** Defines one libFuzzer target; what it finds becomes a row of an ordinary test. */
#define WREN_FUZZ(input)                                                                           \
    static void fuzzOne(QByteArrayView input);                                                     \
    extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)             \
    {                                                                                              \
        fuzzOne(QByteArrayView(data, qsizetype(size)));                                            \
        return 0;                                                                                  \
    }                                                                                              \
    static void fuzzOne(QByteArrayView input)

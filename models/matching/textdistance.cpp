// SPDX-License-Identifier: Apache-2.0
#include "models/matching/textdistance.h"

#include <QVarLengthArray>

#include <algorithm>

namespace wren::matching {

namespace {

using Marks = QVarLengthArray<bool, 64>;

Marks unmarked(qsizetype size)
{
    Marks marks(size);
    std::fill(marks.begin(), marks.end(), false);
    return marks;
}

/** Marks the characters that have an equal one near by on the other side; how many. */
int markCommon(QStringView a, QStringView b, Marks &inA, Marks &inB)
{
    const qsizetype reach = std::max<qsizetype>(std::max(a.size(), b.size()) / 2 - 1, 0);
    int common = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype end = std::min(b.size(), i + reach + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - reach); j < end; ++j) {
            if (inB[j] || a[i] != b[j])
                continue;
            inA[i] = inB[j] = true;
            ++common;
            break;
        }
    }
    return common;
}

/** Of the common characters in order, how many stand at another place; two make an exchange. */
int displaced(QStringView a, QStringView b, const Marks &inA, const Marks &inB)
{
    int count = 0;
    for (qsizetype i = 0, j = 0; i < a.size(); ++i) {
        if (!inA[i])
            continue;
        while (!inB[j])
            ++j;
        if (a[i] != b[j++])
            ++count;
    }
    return count;
}

} // namespace

double jaroWinkler(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.size() == b.size() ? 1 : 0;
    Marks inA = unmarked(a.size());
    Marks inB = unmarked(b.size());
    const double common = markCommon(a, b, inA, inB);
    if (common == 0)
        return 0;
    const int exchanged = displaced(a, b, inA, inB) / 2;
    const double jaro =
        (common / double(a.size()) + common / double(b.size()) + (common - exchanged) / common) / 3;
    constexpr qsizetype longestPrefix = 4;
    constexpr double scale = 0.1;
    const qsizetype most = std::min({longestPrefix, a.size(), b.size()});
    qsizetype prefix = 0;
    while (prefix < most && a[prefix] == b[prefix])
        ++prefix;
    return jaro + double(prefix) * scale * (1 - jaro);
}

int typingErrors(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    using Row = QVarLengthArray<int, 64>;
    Row before(b.size() + 1);
    Row last(b.size() + 1);
    Row now(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + wrong});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        if (*std::min_element(now.begin(), now.end()) > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[b.size()], most + 1);
}

} // namespace wren::matching

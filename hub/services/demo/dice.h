// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "seal/seal.h"

#include <QList>

#include <random>

namespace wren::services {

/** Chance that falls alike on every machine: the standard's distributions do not promise that. */
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {}

    /** 0 to `sides` - 1. */
    [[nodiscard]] int roll(int sides) { return int(m_engine() % quint64(sides)); }
    /** True in `percent` of 100 cases. */
    [[nodiscard]] bool chance(int percent) { return roll(100) < percent; }
    template<typename T>
    [[nodiscard]] const T &pick(const QList<T> &from)
    {
        return from.at(roll(int(from.size())));
    }

private:
    std::mt19937_64 m_engine;
};

/** The same id each time for the same words ("client", 17): what is there is found again. */
template<typename AnyId>
[[nodiscard]] AnyId demoId(const char *what, int number)
{
    const QByteArray words = QByteArray("practice ") + what + ' ' + QByteArray::number(number);
    return AnyId::fromRandom(seal::hash(words, {}, 16));
}

} // namespace wren::services

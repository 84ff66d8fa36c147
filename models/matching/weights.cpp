// SPDX-License-Identifier: Apache-2.0
#include "models/matching/weights.h"

#include <array>
#include <cmath>

namespace wren::matching {

namespace {

/** By Agreement; the last entry: they differ. Zero where a trait knows no such agreement. */
using Row = std::array<Weights, agreementCount + 1>;

struct Level
{
    Agreement agreement;
    Weights weights;
};

template<std::size_t Size>
Row rowOf(const std::array<Level, Size> &levels, const Weights &differs)
{
    Row row{};
    row.back() = differs;
    for (const Level &level : levels)
        row.at(std::size_t(level.agreement)) = level.weights;
    return row;
}

const Row &names()
{
    static const Row row = rowOf(
        std::array{
            Level{Agreement::Same, {0.70, 0.0035}},
            Level{Agreement::Variant, {0.02, 0.0012}},
            Level{Agreement::Typing, {0.15, 0.0007}},
            Level{Agreement::Sound, {0.005, 0.0006}},
            Level{Agreement::Initial, {0.01, 0.002}},
            Level{Agreement::Similar, {0.01, 0.0015}},
        },
        {0.08, 0.99});
    return row;
}

const Row &birthDates()
{
    static const Row row = rowOf(
        std::array{
            Level{Agreement::Same, {0.91, 0.000035}},
            Level{Agreement::DayMonth, {0.01, 0.00001}},
            Level{Agreement::OneDigit, {0.035, 0.0011}},
            Level{Agreement::Estimated, {0.01, 0.00007}},
            Level{Agreement::Similar, {0.005, 0.0127}},
        },
        {0.04, 0.985});
    return row;
}

const Row &phones()
{
    static const Row row = rowOf(
        std::array{
            Level{Agreement::Same, {0.6, 0.0002}},
            Level{Agreement::OneDigit, {0.04, 0.0002}},
        },
        {0.36, 0.9996});
    return row;
}

const Row &emails()
{
    static const Row row = rowOf(
        std::array{
            Level{Agreement::Same, {0.6, 0.00002}},
            Level{Agreement::Typing, {0.04, 0.00004}},
            Level{Agreement::OtherDomain, {0.05, 0.0002}},
        },
        {0.31, 0.9997});
    return row;
}

const Row &postalCodes()
{
    static const Row row = rowOf(
        std::array{
            Level{Agreement::Same, {0.79, 0.001}},
            Level{Agreement::OneLetter, {0.17, 0.0132}},
            Level{Agreement::Area, {0.06, 0.02}},
        },
        {0.03, 0.976});
    return row;
}

const Row &streets()
{
    static const Row row = rowOf(
        std::array{
            Level{Agreement::Same, {0.53, 0.00002}},
            Level{Agreement::Typing, {0.15, 0.00002}},
            Level{Agreement::Street, {0.22, 0.0007}},
        },
        {0.10, 0.999});
    return row;
}

const Row &rowFor(Trait trait)
{
    switch (trait) {
    case Trait::BirthDate:
        return birthDates();
    case Trait::Phone:
        return phones();
    case Trait::Email:
        return emails();
    case Trait::PostalCode:
        return postalCodes();
    case Trait::StreetAddress:
        return streets();
    case Trait::FirstName:
    case Trait::LastName:
    case Trait::Names:
        break;
    }
    return names();
}

} // namespace

double Weights::bits() const
{
    return std::log2(match / chance);
}

Weights nameWeights(Agreement agreement)
{
    return names().at(std::size_t(agreement));
}

Weights firstNameDiffers()
{
    return {0.10, 0.99};
}

Weights lastNameDiffers()
{
    return {0.07, 0.99};
}

Weights detailWeights(Trait trait, Agreement agreement)
{
    return rowFor(trait).at(std::size_t(agreement));
}

Weights detailDiffers(Trait trait)
{
    return rowFor(trait).back();
}

} // namespace wren::matching

// SPDX-License-Identifier: Apache-2.0
#include "models/matching/comparison.h"

#include "models/matching/detailagreement.h"
#include "models/matching/street.h"
#include "models/matching/weights.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wren::matching {

namespace {

/** What comparing two names gave. */
struct NameResult
{
    bool known = false; ///< both sides have one
    std::optional<Agreement> agreement;
    double bits = 0;
    bool preferred = false;
};

double agreeingBits(const NameEvidence &evidence, Agreement agreement)
{
    return std::log2(nameWeights(agreement).match / evidence.chance(agreement));
}

/** The best of one word against another; `whole` or nothing. */
NameResult wordsCompared(const NameEvidence &asked, const QString &held)
{
    const std::optional<Agreement> agreement = asked.agreementWith(held);
    if (!agreement)
        return {};
    return {true, agreement, agreeingBits(asked, *agreement), false};
}

/** Only where one side has several words: one of them agrees well. */
NameResult partsCompared(const NameQuestion &asked, const Name &held)
{
    constexpr qsizetype shortest = 3;
    NameResult best;
    for (const NameEvidence &evidence : asked) {
        for (const QString &word : held.spellings()) {
            if (word.size() < shortest || evidence.word().size() < shortest)
                continue;
            const NameResult result = wordsCompared(evidence, word);
            const bool close = result.agreement && *result.agreement <= Agreement::Sound;
            const double bits = result.bits + partBits;
            if (close && (!best.agreement || bits > best.bits))
                best = {true, Agreement::Part, bits, false};
        }
    }
    return best;
}

bool sameWords(const NameQuestion &asked, const Name &held)
{
    const QStringList words = held.spellings();
    return asked.size() == words.size() &&
           std::all_of(asked.cbegin(), asked.cend() - 1, [&words](const NameEvidence &evidence) {
               return words.contains(evidence.word());
           });
}

/** `differs`: what it counts when nothing agrees. */
NameResult namesCompared(const NameQuestion &asked, const Name &held, const Weights &differs)
{
    if (asked.isEmpty() || held.isEmpty())
        return {};
    const NameEvidence &whole = asked.last();
    NameResult best = wordsCompared(whole, held.joined);
    if (asked.size() > 1 && sameWords(asked, held))
        best = {true, Agreement::Same, agreeingBits(whole, Agreement::Same), false};
    if (asked.size() > 1 || held.words.size() > 1) {
        const NameResult part = partsCompared(asked, held);
        if (part.agreement && (!best.agreement || part.bits > best.bits))
            best = part;
    }
    if (!best.agreement)
        best = {true, std::nullopt, differs.bits(), false};
    return best;
}

/** First or preferred name, whichever agrees best. */
NameResult givenCompared(const QList<NameQuestion> &asked, const Person &held)
{
    NameResult best;
    for (const NameQuestion &name : asked) {
        for (const bool preferred : {false, true}) {
            NameResult result =
                namesCompared(name, preferred ? held.preferred : held.first, firstNameDiffers());
            result.preferred = preferred;
            if (result.known && (!best.known || result.bits > best.bits))
                best = result;
        }
    }
    return best;
}

struct NamesResult
{
    NameResult given;
    NameResult last;
    bool swapped = false;
    double oneNameBits = 0; ///< what it counts that a side has but one name
    qsizetype account = 0;

    /** Where one side has but one name, it may as well be the other one. */
    [[nodiscard]] double orderBits() const
    {
        if (!swapped)
            return 0;
        return given.known && last.known ? std::log2(swappedShare) : std::log2(otherNameShare);
    }
    [[nodiscard]] double bits() const { return given.bits + last.bits + orderBits() + oneNameBits; }
};

NamesResult straight(const Question &question, const Person &held)
{
    NamesResult result;
    result.given = givenCompared(question.given, held);
    result.last = namesCompared(question.last, held.last, lastNameDiffers());
    return result;
}

/** The first name asked for against the last one held, and the other way round. */
NamesResult swapped(const Question &question, const Person &held)
{
    NamesResult result;
    result.swapped = true;
    if (!question.given.isEmpty())
        result.given = namesCompared(question.given.first(), held.last, firstNameDiffers());
    result.last = namesCompared(question.last, held.first, lastNameDiffers());
    return result;
}

double oneNameOnly(const Question &question, const Person &held)
{
    const bool asked = question.given.isEmpty();
    const bool has = held.first.isEmpty() && held.preferred.isEmpty();
    if (asked && has)
        return bothOneNameBits;
    return asked || has ? oneNameBits : 0;
}

NamesResult straightOrSwapped(const Question &question, const Person &held)
{
    NamesResult best = straight(question, held);
    const NamesResult other = swapped(question, held);
    if ((other.given.agreement || other.last.agreement) && other.bits() > best.bits())
        best = other;
    best.oneNameBits = oneNameOnly(question, held);
    return best;
}

/** By the account that agrees best. One without a name says nothing of names. */
NamesResult bestNames(const Question &question, const QList<Person> &held)
{
    std::optional<NamesResult> best;
    for (qsizetype i = 0; i < held.size(); ++i) {
        if (best && held.at(i).first.isEmpty() && held.at(i).last.isEmpty())
            continue;
        NamesResult result = straightOrSwapped(question, held.at(i));
        result.account = i;
        if (!best || result.bits() > best->bits())
            best = result;
    }
    return best.value_or(NamesResult());
}

void addReason(Comparison &comparison, Trait trait, const NameResult &result, qsizetype account)
{
    if (result.agreement)
        comparison.reasons << Reason{trait, *result.agreement, result.preferred, account};
}

/** What the names said, beyond their bits. */
struct NamesOutcome
{
    bool firstNameDiffers = false; ///< both known
    bool allAgree = false;         ///< all that both sides know
};

NamesOutcome compareNames(const Question &question, const QList<Person> &held,
                          Comparison &comparison)
{
    const NamesResult best = bestNames(question, held);
    comparison.bits += best.bits();
    if (!best.swapped) {
        addReason(comparison, Trait::FirstName, best.given, best.account);
        addReason(comparison, Trait::LastName, best.last, best.account);
        const bool lastDiffers = best.last.known && !best.last.agreement;
        const bool firstDiffers = best.given.known && !best.given.agreement;
        return {firstDiffers, !firstDiffers && !lastDiffers};
    }
    const bool both = best.given.agreement && best.last.agreement;
    comparison.reasons << Reason{Trait::Names, both ? Agreement::Swapped : Agreement::Part, false,
                                 best.account};
    return {!both && best.given.known && best.last.known, both};
}

struct Detail
{
    Trait trait;
    QString Person::*value;
    std::optional<Agreement> (*agreement)(const QString &, const QString &);
};

constexpr std::array details{
    Detail{Trait::BirthDate, &Person::birthDate, birthDateAgreement},
    Detail{Trait::Phone, &Person::phone, phoneAgreement},
    Detail{Trait::Email, &Person::email, emailAgreement},
    Detail{Trait::PostalCode, &Person::postalCode, postalCodeAgreement},
    Detail{Trait::StreetAddress, &Person::street, streetAgreement},
};

struct DetailResult
{
    std::optional<Agreement> agreement;
    double bits = 0;
    qsizetype account = 0;
};

/** By the account that agrees best; nothing: not both sides know it. */
std::optional<DetailResult> detailCompared(const Detail &detail, const Person &asked,
                                           const QList<Person> &held)
{
    std::optional<DetailResult> best;
    for (qsizetype i = 0; i < held.size(); ++i) {
        const QString &a = asked.*detail.value;
        const QString &b = held.at(i).*detail.value;
        if (a.isEmpty() || b.isEmpty())
            continue;
        const std::optional<Agreement> agreement = detail.agreement(a, b);
        const double bits = agreement ? detailWeights(detail.trait, *agreement).bits()
                                      : detailDiffers(detail.trait).bits();
        if (!best || bits > best->bits)
            best = DetailResult{agreement, bits, i};
    }
    return best;
}

/** What postal code and street say together. */
class Home
{
public:
    /** True if `trait` is of the home, and taken. */
    [[nodiscard]] bool take(Trait trait, const DetailResult &result)
    {
        if (trait == Trait::PostalCode)
            m_postalCode = result.bits;
        else if (trait == Trait::StreetAddress)
            m_street = result;
        return trait == Trait::PostalCode || trait == Trait::StreetAddress;
    }
    /**
     * Who lives in one street mostly has the same code: that says nothing more. A house leads to
     * one home, but not to one of those who share it: `most` bits at most.
     */
    [[nodiscard]] double bits(double most) const
    {
        const double both = m_postalCode + m_street.bits;
        if (m_street.agreement && *m_street.agreement != Agreement::Street)
            return std::min(both, most);
        const bool agree = m_postalCode > 0 && m_street.bits > 0;
        return agree ? std::max(m_postalCode, m_street.bits) : both;
    }

private:
    double m_postalCode = 0;
    DetailResult m_street;
};

/**
 * True if the birth dates are both known and agree no better than by chance. `homeBits`: what the
 * home may count for at most.
 */
bool compareDetails(const Person &asked, const QList<Person> &held, double homeBits,
                    Comparison &comparison)
{
    bool birthDateDiffers = false;
    Home home;
    for (const Detail &detail : details) {
        const std::optional<DetailResult> result = detailCompared(detail, asked, held);
        if (!result)
            continue;
        if (!home.take(detail.trait, *result))
            comparison.bits += result->bits;
        if (result->agreement)
            comparison.reasons << Reason{detail.trait, *result->agreement, false, result->account};
        if (detail.trait == Trait::BirthDate)
            birthDateDiffers = !result->agreement || *result->agreement == Agreement::Similar;
    }
    comparison.bits += home.bits(homeBits);
    return birthDateDiffers;
}

bool isName(const Reason &reason)
{
    return reason.trait == Trait::FirstName || reason.trait == Trait::LastName ||
           reason.trait == Trait::Names;
}

/** More than the part of town or the street; a phone number but for a digit is somebody else's as
 * easily. */
bool isTellingDetail(const Reason &reason)
{
    if (isName(reason))
        return false;
    if (reason.trait == Trait::Phone)
        return reason.agreement == Agreement::Same;
    return reason.agreement != Agreement::Area && reason.agreement != Agreement::Street &&
           reason.agreement != Agreement::Similar;
}

} // namespace

Question questionOf(const Person &person, const NameVariants &variants, qint64 population)
{
    const auto evidence = [&](const Name &name) {
        NameQuestion words;
        for (const QString &word : name.spellings())
            words << NameEvidence(word, variants, population);
        return words;
    };
    Question question{{}, evidence(person.last), person, population};
    for (const Name &name : {person.first, person.preferred}) {
        if (!name.isEmpty())
            question.given << evidence(name);
    }
    return question;
}

Comparison compare(const Question &question, const QList<Person> &held)
{
    Comparison comparison;
    const NamesOutcome names = compareNames(question, held, comparison);
    const double needed = std::log2(double(std::max(question.population, leastPopulation)));
    const bool otherBirthDate = compareDetails(question.person, held, needed, comparison);
    const double above = comparison.bits - needed;
    const auto &reasons = comparison.reasons;
    const bool named = std::any_of(reasons.cbegin(), reasons.cend(), isName);
    const bool told = std::any_of(reasons.cbegin(), reasons.cend(), isTellingDetail);
    if (above >= strongBits && named && told && !names.firstNameDiffers && !otherBirthDate)
        comparison.strength = Strength::Strong;
    else if (above >= possibleBits || (names.allAgree && comparison.bits >= 0))
        comparison.strength = Strength::Possible;
    return comparison;
}

} // namespace wren::matching

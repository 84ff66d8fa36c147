// SPDX-License-Identifier: Apache-2.0
#include "app/handover/matchreview.h"

#include "models/formats/address.h"

#include <algorithm>

namespace wren::app {

namespace {

using What = ComparedRow::What;
using Verdict = ComparedRow::Verdict;
using matching::Trait;

QList<Trait> traitsOf(What what)
{
    switch (what) {
    case What::Name:
        return {Trait::Names, Trait::FirstName, Trait::LastName};
    case What::BirthDate:
        return {Trait::BirthDate};
    case What::Phone:
        return {Trait::Phone};
    case What::Email:
        return {Trait::Email};
    case What::Address:
        return {Trait::StreetAddress, Trait::PostalCode};
    case What::PreferredName:
    case What::SignsInWith:
    case What::Provider:
    case What::Caseworker:
        break;
    }
    return {};
}

QList<wire::MatchReason> reasonsFor(What what, const QList<wire::MatchReason> &all)
{
    const QList<Trait> traits = traitsOf(what);
    QList<wire::MatchReason> found;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(found),
                 [&traits](const wire::MatchReason &each) { return traits.contains(each.trait); });
    return found;
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value == QJsonValue(QString()) ||
           value == QJsonValue(QJsonObject());
}

/** Of an address the street and the postal code are entered: how many of them both sides know. */
qsizetype comparedParts(const ComparedRow &row)
{
    const Address entered = Address::fromJson(row.entered.toObject());
    const Address held = Address::fromJson(row.held.toObject());
    const bool street = !entered.line1.isEmpty() && !held.line1.isEmpty();
    const bool postalCode = !entered.postalCode.isEmpty() && !held.postalCode.isEmpty();
    return (street ? 1 : 0) + (postalCode ? 1 : 0);
}

bool agreesInAll(const ComparedRow &row)
{
    const bool same =
        std::all_of(row.reasons.cbegin(), row.reasons.cend(), [](const wire::MatchReason &each) {
            return each.agreement == matching::Agreement::Same;
        });
    return same && (row.what != What::Address || row.reasons.size() >= comparedParts(row));
}

Verdict verdictOn(const ComparedRow &row, bool mayView)
{
    if (!row.reasons.isEmpty())
        return agreesInAll(row) ? Verdict::Same : Verdict::Similar;
    if (isAbsent(row.entered) || traitsOf(row.what).isEmpty())
        return Verdict::Unknown;
    if (!mayView)
        return Verdict::Withheld;
    const bool differs = row.what == What::Address ? comparedParts(row) > 0 : !isAbsent(row.held);
    return differs ? Verdict::Differs : Verdict::Unknown;
}

QJsonValue enteredAddress(const wire::RegistrySearchRequest &entered)
{
    Address address;
    address.line1 = entered.streetAddress.trimmed();
    address.postalCode = entered.postalCode.trimmed();
    return address.toJson();
}

QJsonValue enteredName(const wire::RegistrySearchRequest &entered)
{
    return QStringList{entered.firstName.trimmed(), entered.lastName.trimmed()}
        .join(u' ')
        .trimmed();
}

} // namespace

QList<ComparedRow> compareMatch(const wire::RegistrySearchRequest &entered, const Profile &eois,
                                const wire::RegistryMatch &match, const wire::ClientRecord *record)
{
    const Profile held = record ? record->profile : Profile();
    QList<ComparedRow> rows{
        {What::Name, {}, enteredName(entered), eois.fullName(), match.name, {}},
        {What::PreferredName, {}, {}, {}, held.value(Field::PreferredName), {}},
        {What::BirthDate, {}, entered.birthDate, eois.value(Field::BirthDate), match.birthDate, {}},
        {What::Phone, {}, entered.phone, eois.value(Field::Phone), match.phone, {}},
        {What::Email, {}, entered.email, eois.value(Field::Email), match.email, {}},
        {What::SignsInWith, {}, {}, {}, match.signsInWith, {}},
        {What::Address,
         {},
         enteredAddress(entered),
         eois.value(Field::PrimaryAddress),
         held.value(Field::PrimaryAddress),
         {}},
        {What::Provider, {}, {}, {}, match.provider, {}},
        {What::Caseworker, {}, {}, {}, match.caseworker, {}},
    };
    for (ComparedRow &row : rows) {
        row.reasons = reasonsFor(row.what, match.reasons);
        row.verdict = verdictOn(row, match.client.has_value());
    }
    rows.removeIf([](const ComparedRow &row) {
        return isAbsent(row.entered) && isAbsent(row.eois) && isAbsent(row.held) &&
               row.reasons.isEmpty();
    });
    return rows;
}

MatchReview::MatchReview(InviteFlow &flow, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
{
    connect(&flow, &InviteFlow::stateChanged, this, &MatchReview::follow);
}

void MatchReview::choose(qsizetype place)
{
    const QList<wire::RegistryMatch> &matches = m_flow.check().state().matches;
    m_request.reset();
    m_record.reset();
    m_state = {};
    if (place >= 0 && place < matches.size()) {
        m_state.match = matches.at(place);
        m_state.mayView = m_state.match->client.has_value();
    }
    compare();
}

/** The same person in a newer answer has a newer handle; in an answer about another search nobody
 * is chosen. */
void MatchReview::follow()
{
    if (!m_state.match)
        return;
    const QList<wire::RegistryMatch> &matches = m_flow.check().state().matches;
    const auto same = std::find(matches.cbegin(), matches.cend(), *m_state.match);
    if (same == matches.cend())
        return choose(-1);
    m_state.match = *same;
    compare();
}

void MatchReview::readInFull()
{
    if (!m_state.mayView || m_record)
        return;
    m_request = std::make_unique<QObject>();
    m_flow.services().client(*m_state.match->client, m_request.get(),
                             [this](const Result<wire::ClientRecord> &record) {
                                 if (record)
                                     m_record = *record;
                                 else
                                     m_state.error = record.error();
                                 compare();
                             });
}

void MatchReview::compare()
{
    m_state.rows.clear();
    m_state.source = ComparedSource::None;
    if (m_state.match) {
        const InviteState &intake = m_flow.state();
        Profile eois;
        if (intake.linked) {
            m_state.source = ComparedSource::Cams;
            eois = intake.linked->values;
        } else if (intake.assessment && intake.importedNumber == intake.assessment->number) {
            m_state.source = ComparedSource::CommonAssessment;
            eois = intake.assessment->profile;
        }
        m_state.rows = compareMatch(m_flow.check().state().query, eois, *m_state.match,
                                    m_record ? &*m_record : nullptr);
    }
    emit stateChanged();
}

} // namespace wren::app

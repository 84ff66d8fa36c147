// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QAnyStringView>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace wren {

struct ReferenceItem
{
    QString list; ///< "pronouns", "self_identification", ..., "occupations"
    QString code; ///< never changes once given
    QString en;
    QString fr;
    int position = 0;
    bool active = true;
    friend bool operator==(const ReferenceItem &, const ReferenceItem &) = default;
};

/** Names of the lists; `occupations` (NOC 2021 unit groups) is one of them. */
namespace lists {
inline constexpr char pronouns[] = "pronouns";
inline constexpr char selfIdentification[] = "self_identification";
inline constexpr char referralSource[] = "referral_source";
inline constexpr char marketingSource[] = "marketing_source";
inline constexpr char serviceNeeds[] = "service_needs";
inline constexpr char transportation[] = "transportation";
inline constexpr char caseworkerCommunications[] = "caseworker_communications";
inline constexpr char jobPostFrequency[] = "job_post_frequency";
inline constexpr char language[] = "language";
inline constexpr char caseNoteType[] = "case_note_type";
inline constexpr char occupations[] = "occupations";
inline constexpr char province[] = "province";
} // namespace lists

/** The editable lists, both labels always. A value type: the hub's truth travels as `directory`
 * records. */
class ReferenceData
{
public:
    /** The lists that are built in (resources/reference in the binary's resources). */
    [[nodiscard]] static const ReferenceData &builtIn();
    [[nodiscard]] static Result<ReferenceData> fromJson(const QByteArray &json);

    void put(const ReferenceItem &item);
    void remove(const QString &list, const QString &code);

    [[nodiscard]] bool contains(QAnyStringView list, QAnyStringView code) const;
    [[nodiscard]] std::optional<ReferenceItem> item(QAnyStringView list, QAnyStringView code) const;
    /** In order; inactive ones only with `IncludeInactive`. */
    enum class Which { ActiveOnly, IncludeInactive };
    [[nodiscard]] QList<ReferenceItem> items(QAnyStringView list,
                                             Which which = Which::ActiveOnly) const;
    [[nodiscard]] QList<ReferenceItem> allItems() const;
    /** In "en" or "fr"; the code itself if unknown. */
    [[nodiscard]] QString label(QAnyStringView list, QAnyStringView code,
                                QAnyStringView language) const;

private:
    QHash<QString, QHash<QString, ReferenceItem>> m_lists;
};

} // namespace wren

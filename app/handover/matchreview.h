// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

namespace wren::app {

/** One line of a comparison: what was entered, what EOIS holds, and the match (R3). */
struct ComparedRow
{
    enum class What {
        Name,
        PreferredName,
        BirthDate,
        Phone,
        Email,
        SignsInWith, ///< R43: the portal's address where Email is CaMS's
        Address,
        Provider,
        Caseworker,
    };
    enum class Verdict {
        Unknown,  ///< one side does not say
        Same,     ///< reasons says in what
        Similar,  ///< likewise
        Differs,  ///< both are known
        Withheld, ///< a stranger's client: no more may be told than the reasons (R3)
    };
    What what = What::Name;
    Verdict verdict = Verdict::Unknown;
    QJsonValue entered; ///< as typed; values as the field of the profile has them, names in full
    QJsonValue eois;    ///< of the Common Assessment or of CaMS
    QJsonValue held;    ///< of the match, as far as it may be seen
    QList<wire::MatchReason> reasons;
    friend bool operator==(const ComparedRow &, const ComparedRow &) = default;
};

/** Which record of EOIS stands beside what was entered. */
enum class ComparedSource { None, CommonAssessment, Cams };

/**
 * Is this the same person? One match of the wizard's registry check beside what was entered and
 * what EOIS holds (R3). GUI thread.
 */
class MatchReview : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        std::optional<wire::RegistryMatch> match; ///< none: nobody is chosen, or the search changed
        bool mayView = false;
        ComparedSource source = ComparedSource::None;
        QList<ComparedRow> rows;
        std::optional<Error> error; ///< the record of one that may be viewed could not be read
    };

    /** The flow outlives it. */
    explicit MatchReview(InviteFlow &flow, QObject *parent = nullptr);

    /** The match at that place of the check's answer; -1: none. */
    void choose(qsizetype place);
    /** A closer look: reads the whole record of one that may be viewed. */
    void readInFull();

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] InviteFlow &flow() const { return m_flow; }

signals:
    void stateChanged();

private:
    void follow();
    void compare();

    InviteFlow &m_flow;
    State m_state;
    std::optional<wire::ClientRecord> m_record; ///< of the match, in full
    std::unique_ptr<QObject> m_request;
};

/** The lines of a comparison that have anything to say. `record`: of a match that may be viewed. */
[[nodiscard]] QList<ComparedRow> compareMatch(const wire::RegistrySearchRequest &entered,
                                              const Profile &eois, const wire::RegistryMatch &match,
                                              const wire::ClientRecord *record);

} // namespace wren::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"
#include "app/profile/sectionpresenter.h"

#include <QTimer>

namespace wren::app {

/** Of ClientCache::saveDraft: the open edit of one section of one client's profile. */
inline constexpr char sectionDraftKind[] = "section_edit";

/** What such a draft is about, for a list of drafts; null if it is none. */
struct SectionDraft
{
    ClientId client;
    Section section = Section::PersonalDetails;
    QString name; ///< the client's, as it was when editing began

    [[nodiscard]] static std::optional<SectionDraft> fromJson(const QJsonObject &content);
};

/**
 * Edit > Save or Cancel of one section of a client's profile (R30). What is typed is kept sealed a
 * moment after each change, found again after a crash or a lock, and gone once it is saved or
 * cancelled (R17, R71). It remembers what the editor saw when editing began, over a crash too, so
 * that the hub can tell whose change came first. GUI thread; every intent ends in stateChanged.
 */
class SectionEdit : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        enum class Phase { Closed, Opening, Editing, Saving };
        Phase phase = Phase::Closed;
        bool draftFound = false;    ///< while Closed: an edit was left open; begin() resumes it
        bool resumed = false;       ///< what was typed earlier is back
        bool draftNotKept = false;  ///< this computer could not write what was typed last
        std::optional<Error> error; ///< of opening or saving
        /** What others changed since editing began; saving merges, or asks. */
        QSet<Field> changedMeanwhile;
    };

    SectionEdit(CaseworkServices &services, const ClientId &client, Section section,
                QObject *parent = nullptr);
    /** Keeps what is not kept yet. */
    ~SectionEdit() override;

    /** Looks whether an edit was left open, without opening it. */
    void lookForDraft();
    /** Reads the client, and what was typed before if an edit was left open; then Editing. */
    void begin();
    /** Checks every field; saved() once it is durable. */
    void save();
    /** Gives up what was typed, also of an edit that was left open. */
    void cancel();

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] SectionPresenter &form() { return m_form; }
    /** The client as the editor saw it. */
    [[nodiscard]] const Profile &shown() const { return m_shown; }

signals:
    void stateChanged();
    void saved();
    /** Another address stood in the form when it was saved: it becomes a request (R41). */
    void emailChangeWanted(const QString &email);
    /** Save was asked for, but this field stops it. */
    void fieldNeedsAttention(wren::Field field);

private:
    using Phase = State::Phase;

    [[nodiscard]] QString draftId() const;
    void opened(const Result<ClientView> &view);
    void resumeFrom(const Result<QJsonObject> &draft);
    void edit();
    void keepSoon();
    void keep();
    void compare(const ClientView &now);
    [[nodiscard]] QList<FieldEdit> edits() const;
    [[nodiscard]] QString wantedEmail() const;
    void savedOrNot(const Result<void> &result);
    void close();
    void fail(const Error &error);

    CaseworkServices &m_services;
    ClientId m_client;
    Section m_section;
    SectionPresenter m_form;
    Profile m_shown;    ///< what the form began with
    SeenProfile m_base; ///< the hub's record under it
    State m_state;
    QTimer m_keepSoon;
};

} // namespace wren::app

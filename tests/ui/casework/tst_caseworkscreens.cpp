// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "tests/support/contrast.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/cams/camsscene.h"
#include "tests/ui/casework/email/people.h"
#include "tests/ui/casework/fakeservices.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/cams/connectcamsdialog.h"
#include "ui/cams/disconnectcamsdialog.h"
#include "ui/cams/proposecorrectiondialog.h"
#include "ui/email/askwrendialog.h"
#include "ui/email/changeemaildialog.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/handover/matchdialog.h"
#include "ui/handover/referdialog.h"
#include "ui/handover/takenaddressdialog.h"
#include "ui/handover/transferdialog.h"
#include "ui/help/helpbutton.h"
#include "ui/help/helpwindow.h"
#include "ui/invite/invitedialog.h"
#include "ui/invite/linkclipboard.h"
#include "ui/profile/conflict/conflictdialog.h"
#include "ui/profile/invitesentdialog.h"
#include "ui/profile/profilepage.h"
#include "ui/theme/language.h"
#include "ui/theme/menubutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

using namespace wren;
using namespace wren::ui;
using app::InviteWay;

namespace {

/** The dialog or the profile in one state, with its world. */
struct Stage
{
    test::FakeServices world;
    LinkClipboard clipboard;
    test::ScriptedPrompter prompter;
    std::unique_ptr<InviteDialog> dialog;
    std::unique_ptr<ProfilePage> page;
    QWidget *over = nullptr; ///< a dialog over the one of these that is there

    Stage() { world.staff.permissions = Permission::Administrator; }

    [[nodiscard]] QWidget *widget() const
    {
        return over ? over : dialog ? static_cast<QWidget *>(dialog.get()) : page.get();
    }
    app::InviteFlow &flow()
    {
        if (!dialog)
            dialog =
                std::make_unique<InviteDialog>(std::make_unique<app::InviteFlow>(world), clipboard);
        return dialog->flow();
    }

    void searched(const Result<wire::RegistrySearchAnswer> &answer)
    {
        wire::RegistrySearchRequest query;
        query.firstName = QStringLiteral("Marie-Ève");
        query.lastName = QStringLiteral("D’Amour");
        flow().setQuery(query);
        flow().check().searchNow();
        world.searches.answer(answer);
    }
    void chosen(InviteWay way)
    {
        searched(wire::RegistrySearchAnswer());
        flow().advance();
        flow().chooseWay(way);
    }
    void numbered(const Result<wire::AssessmentAnswer> &answer)
    {
        chosen(InviteWay::CommonAssessment);
        flow().advance();
        flow().setNumber(QStringLiteral("4410027"));
        flow().advance();
        world.lookUps.answer(answer);
    }
    void foundInCams(const wire::CamsAnswer &answer)
    {
        chosen(InviteWay::CaseManagement);
        flow().advance();
        flow().setNumber(QStringLiteral("3000001"));
        flow().advance();
        world.camsLookUps.answer(answer);
    }
    void imported()
    {
        numbered(test::submittedAssessment());
        flow().advance();
    }
    void filled()
    {
        imported();
        const Profile full = test::fullProfile();
        for (auto it = full.values().cbegin(); it != full.values().cend(); ++it)
            flow().form().put(it.key(), it.key() == Field::Phone
                                            ? QJsonValue(QStringLiteral("(519) 555-0134"))
                                            : it.value());
    }
    void completed(const Result<wire::MutationResult> &answer)
    {
        filled();
        flow().advance();
        QTRY_COMPARE(world.commands.open(), 1);
        world.commands.answer(answer);
    }
    void invited(const char *mailState)
    {
        completed(test::applied());
        hearOfMail(mailState);
    }
    void hearOfMail(const char *state, const char *reason = "")
    {
        wire::MailStatus mail;
        mail.template_ = QStringLiteral("invite");
        mail.to = QStringLiteral("marie.eve@example.org");
        mail.state = QString::fromLatin1(state);
        mail.reason = QString::fromLatin1(reason);
        world.mails.answer(QList{mail});
    }
    void resent(const char *mailState, const char *reason = "")
    {
        profile(3, false);
        page->presenter().resendInvite();
        world.commands.answer(test::applied());
        hearOfMail(mailState, reason);
        over = page->findChild<InviteSentDialog *>();
    }
    void helped()
    {
        chosen(InviteWay::CommonAssessment);
        dialog->findChild<HelpButton *>()->click();
        over = dialog->findChild<HelpWindow *>();
    }
    void copied()
    {
        invited("sent");
        dialog->findChild<QPushButton *>(QStringLiteral("copyLinkButton"))->click();
        world.links.answer(wire::InviteLink{QStringLiteral("https://hub.example/i"), 9});
    }

    /** The comparison with that match; of one that may be viewed with the whole record. */
    void compared(int row)
    {
        wire::RegistrySearchAnswer answer = test::strongMatch();
        answer.matches.last().reasons
            << wire::MatchReason{matching::Trait::BirthDate, matching::Agreement::Same, {}, {}};
        wire::ClientRecord record;
        record.profile = test::fullProfile();
        world.clients.insert(test::idOf<ClientId>(30), record);
        if (flow().state().step == app::InviteStep::FinalizeProfile) {
            flow().advance();
            QTRY_COMPARE(world.commands.open(), 1);
            world.commands.answer(test::refusedWith(
                Kind::Conflict,
                {{QStringLiteral("matches"), problemCode(Problem::AlreadyRegistered)}}));
            world.searches.answer(answer);
        } else {
            searched(answer);
        }
        auto *list = dialog->findChild<QListView *>(QStringLiteral("matchesListView"));
        list->setCurrentIndex(list->model()->index(row, 0));
        dialog->findChild<QPushButton *>(QStringLiteral("compareButton"))->click();
        over = dialog->findChild<MatchDialog *>();
        QTest::qWait(1); // the record comes later
    }
    void referring(Permission permission)
    {
        world.staff.permissions = permission;
        profile(3, false);
        auto *refer = new ReferDialog(world, test::idOf<ClientId>(40),
                                      QStringLiteral("Marie-Ève D’Amour"), page.get());
        over = refer;
        QTRY_VERIFY(refer->presenter().state().record.has_value());
        refer->presenter().chooseProvider(test::idOf<ProviderId>(21));
        refer->findChild<QPlainTextEdit *>(QStringLiteral("reasonPlainTextEdit"))
            ->setPlainText(QStringLiteral("Wants service in French, close to the college."));
        refer->presenter().share(Field::Phone, true);
    }
    void referred(const Result<wire::MutationResult> &answer)
    {
        referring(Permission::Clients);
        auto &presenter = static_cast<ReferDialog *>(over)->presenter();
        presenter.send();
        world.commands.answer(answer);
        QTRY_VERIFY(!presenter.state().busy);
    }
    void requesting()
    {
        searched(test::twoMatches());
        over = new TransferDialog(world, test::twoMatches().matches.last(), dialog.get());
        over->findChild<QPlainTextEdit *>()->setPlainText(
            QStringLiteral("Comes to our job club every week and asked to be served here."));
    }
    void requested(const Result<wire::MutationResult> &answer)
    {
        requesting();
        over->findChild<QPushButton *>(QStringLiteral("primaryButton"))->click();
        world.commands.answer(answer);
    }

    void profile(int daysLeft, bool notes, wire::PortalStatus status = wire::PortalStatus::Invited)
    {
        const ClientId client = test::idOf<ClientId>(40);
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.caseworker = world.staff.staff;
        record.profile = test::fullProfile();
        record.inviteExpiresAt = world.time.addDays(daysLeft).toMSecsSinceEpoch();
        record.caNumber = QStringLiteral("4410027");
        record.status = status;
        world.clients.insert(client, record);
        addNotes(client);
        page = std::make_unique<ProfilePage>(world, clipboard, prompter);
        page->resize(1100, 760);
        page->showClient(client);
        QTRY_VERIFY(page->presenter().state().record.has_value() &&
                    !page->presenter().state().notes.isEmpty());
        if (notes)
            page->findChild<QTabWidget *>()->setCurrentIndex(1);
    }
    void editing(Section section)
    {
        world.staff.permissions = Permission::Clients;
        profile(3, false);
        page->show(); // what is opened comes into view
        page->beginEditing(section);
        QTRY_VERIFY(page->presenter().edit(section)->state().phase ==
                    app::SectionEdit::State::Phase::Editing);
    }
    void leftOpen()
    {
        editing(Section::PersonalDetails);
        page->presenter()
            .edit(Section::PersonalDetails)
            ->form()
            .enter(Field::Phone, QStringLiteral("519"));
        const ClientId client = page->presenter().state().client;
        page->showClient({});
        page->showClient(client);
        QTRY_VERIFY(page->presenter().edit(Section::PersonalDetails)->state().draftFound);
    }
    /** Somebody else has entered another phone number, and two of ours wait. */
    void conflicted()
    {
        const ClientId client = test::idOf<ClientId>(40);
        app::FieldConflict conflict;
        conflict.id = QStringLiteral("c");
        conflict.record.client = client;
        conflict.record.field = Field::Phone;
        conflict.record.kept = {QStringLiteral("+15195550134"), test::idOf<StaffId>(10),
                                world.time.addSecs(-7200).toMSecsSinceEpoch()};
        conflict.record.other = {QStringLiteral("+15195550199"), test::idOf<StaffId>(11),
                                 world.time.addSecs(-600).toMSecsSinceEpoch()};
        world.fieldConflicts.insert(client, {conflict});
        world.waiting.insert(client, {Field::PreferredName, Field::PrimaryAddress});
        profile(3, false);
        QTRY_VERIFY(!page->presenter().state().conflicts.isEmpty());
    }
    void choosing()
    {
        conflicted();
        page->findChild<NoticeBar *>(QStringLiteral("conflictBanner"))
            ->findChild<QPushButton *>(QStringLiteral("noticeActionButton"))
            ->click();
        over = page->findChild<ConflictDialog *>();
        QTRY_VERIFY(!over->findChild<QLabel *>(QStringLiteral("headingLabel"))->text().isEmpty());
    }
    /** The profile with these changes of the address. */
    void emails(const app::EmailView &view)
    {
        world.emailViews.insert(test::idOf<ClientId>(40), view);
        profile(3, false, wire::PortalStatus::Active);
        QTRY_COMPARE(page->presenter().email().state().view.changes.size(), view.changes.size());
        QTRY_COMPARE(page->presenter().email().state().view.corrections.size(),
                     view.corrections.size());
        QTRY_COMPARE(page->presenter().email().state().view.unsent.has_value(),
                     view.unsent.has_value());
    }
    /** A pending change, WREN asked too, and what was before. */
    void emailsOfEveryKind()
    {
        app::EmailView view;
        view.changes = {test::changeIn(world, EmailChangeState::Pending),
                        test::changeIn(world, EmailChangeState::Accepted)};
        view.changes.last().record.to = test::presentEmail;
        view.corrections = {test::correctionIn(world, 60, EmailChangeState::Pending, 2),
                            test::correctionIn(world, 61, EmailChangeState::Declined, 200)};
        emails(view);
    }
    void emailNotSent(const std::optional<Error> &refused)
    {
        app::EmailView view;
        view.unsent = app::UnsentEmail{3, test::wantedEmail, 1, false, refused};
        emails(view);
    }
    void emailAnswered(EmailChangeState state)
    {
        app::EmailView view;
        view.corrections = {test::correctionIn(world, 60, state, 5)};
        emails(view);
    }
    void changingEmail(Inbox inbox, wire::PortalStatus status)
    {
        profile(3, false, status);
        auto *dialog = new ChangeEmailDialog(page->presenter(), {}, page.get());
        over = dialog;
        world.inboxes.answer(wire::InboxAnswer{
            inbox, QStringLiteral("dana.whitfield+marieeve.damour@riverside.example")});
    }
    /** Entered in that field of the dialog, and the hub's word on it. */
    void cannotBeUsed(const char *field)
    {
        auto *edit = over->findChild<QLineEdit *>(QString::fromLatin1(field));
        edit->setText(test::wantedEmail);
        emit edit->editingFinished();
        world.emailChecks.answer(Error{
            Kind::Conflict, {}, {{QStringLiteral("email"), problemCode(Problem::CannotBeUsed)}}});
    }
    void lookingForThePerson(const Result<wire::RegistrySearchAnswer> &answer)
    {
        profile(3, false);
        over = new TakenAddressDialog(world, page->presenter().state().shown, test::wantedEmail,
                                      TransferDialog::Begun::InProfile, page.get());
        world.searches.answer(answer);
    }
    void askingWren()
    {
        profile(3, false);
        over = new AskWrenDialog(page->presenter(), page.get());
    }
    /** A client whom CaMS holds too: another address and phone, and a postal address. */
    wire::CamsRecord linkedToCams()
    {
        wire::CamsRecord link = test::linkTo(test::clientOfCams());
        link.identifiesAs = QStringLiteral("Woman");
        link.layer.values.set(Field::PrimaryAddress,
                              test::fullProfile().value(Field::PrimaryAddress));
        link.layer.values.set(Field::SelfIdentification,
                              test::fullProfile().value(Field::SelfIdentification));
        return link;
    }
    void cams(const app::CamsView &view)
    {
        world.cams.insert(test::idOf<ClientId>(40), view);
        profile(3, false, wire::PortalStatus::Active);
    }
    void camsTrouble(CamsState state, wire::CamsTrouble trouble)
    {
        wire::CamsRecord link = linkedToCams();
        link.layer.state = state;
        link.trouble = trouble;
        cams({link, {}, {}});
    }
    void connectingCams(const QString &number, const wire::CamsAnswer &answer)
    {
        cams({});
        over = new ConnectCamsDialog(page->presenter(), number, page.get());
        over->findChild<QPushButton *>(QStringLiteral("primaryButton"))->click();
        world.camsLookUps.answer(answer);
    }
    void proposing(Field field)
    {
        cams({linkedToCams(), {}, {}});
        over = new ProposeCorrectionDialog(page->presenter(), std::nullopt, page.get());
        auto *combo = over->findChild<QComboBox *>(QStringLiteral("fieldComboBox"));
        combo->setCurrentIndex(combo->findData(int(field)));
    }
    void addNotes(const ClientId &client)
    {
        const auto note = [&](quint8 number, const char *type, const char *parameter,
                              const char *value, const char *text) {
            wire::CaseNoteRecord record;
            record.client = client;
            record.type = QString::fromLatin1(type);
            if (parameter)
                record.parameters.insert(QString::fromLatin1(parameter), QString::fromUtf8(value));
            record.text = QString::fromUtf8(text);
            record.author = test::idOf<StaffId>(10);
            record.at = world.time.addSecs(-3600 * number).toMSecsSinceEpoch();
            world.notes[client] << app::CaseNote{test::idOf<CaseNoteId>(number), record};
        };
        note(1, "phone_call", nullptr, "",
             "Called Marie-Ève back about the forklift course. She can start in January and needs "
             "help with work boots; I will ask the foundation. She will bring her licence on "
             "Monday at nine.");
        note(5, "invite_resent", "email", "marie.eve@example.org", "");
        note(30, "ca_imported", "ca_number", "4410027", "");
        note(30, "account_created", "email", "marie.eve@example.org", "");
    }
};

using Act = std::function<void(Stage &)>;

const QList<std::pair<const char *, Act>> &screens()
{
    static const QList<std::pair<const char *, Act>> all{
        {"1-start",
         [](Stage &it) {
             it.flow();
         }},
        {"1-nobody",
         [](Stage &it) {
             it.searched(wire::RegistrySearchAnswer());
         }},
        {"1-matches",
         [](Stage &it) {
             it.searched(test::twoMatches());
         }},
        {"1-stranger",
         [](Stage &it) {
             it.searched(test::twoMatches());
             auto *list = it.dialog->findChild<QListView *>(QStringLiteral("matchesListView"));
             list->setCurrentIndex(list->model()->index(1, 0));
         }},
        {"compare-own",
         [](Stage &it) {
             it.compared(0);
         }},
        {"compare-stranger",
         [](Stage &it) {
             it.compared(1);
         }},
        {"compare-assessment",
         [](Stage &it) {
             it.imported();
             it.compared(0);
         }},
        {"transfer",
         [](Stage &it) {
             it.requesting();
         }},
        {"transfer-sent",
         [](Stage &it) {
             it.requested(test::applied());
         }},
        {"transfer-refused",
         [](Stage &it) {
             it.requested(test::refusedWith(
                 Kind::Conflict,
                 {{QStringLiteral("match"), problemCode(Problem::CannotBeRequested)}}));
         }},
        {"refer",
         [](Stage &it) {
             it.referring(Permission::Clients);
         }},
        {"refer-direct",
         [](Stage &it) {
             it.referring(Permission::Administrator);
         }},
        {"refer-offline",
         [](Stage &it) {
             it.referring(Permission::Clients);
             it.world.setOffline(true);
         }},
        {"refer-sent",
         [](Stage &it) {
             it.referred(test::applied());
         }},
        {"refer-saved",
         [](Stage &it) {
             it.referred(Error{Kind::Offline, {}, {}});
         }},
        {"1-offline",
         [](Stage &it) {
             it.world.offline = true;
             it.searched(Error{Kind::Offline, {}, {}});
         }},
        {"2-ways",
         [](Stage &it) {
             it.chosen(InviteWay::CommonAssessment);
         }},
        {"2-case-management",
         [](Stage &it) {
             it.chosen(InviteWay::CaseManagement);
         }},
        {"3-cams-number",
         [](Stage &it) {
             wire::CamsAnswer answer;
             answer.state = wire::CamsAnswer::State::CaseReference;
             answer.name = QStringLiteral("Karl Ruiz");
             it.foundInCams(answer);
         }},
        {"4-cams-found",
         [](Stage &it) {
             it.foundInCams(test::clientOfCams());
         }},
        {"4-cams-caution",
         [](Stage &it) {
             it.foundInCams(test::clientOfCams());
             it.flow().advance();
         }},
        {"5-cams-finalize",
         [](Stage &it) {
             it.foundInCams(test::clientOfCams());
             it.flow().advance();
             it.flow().advance();
         }},
        {"3-number",
         [](Stage &it) {
             it.chosen(InviteWay::CommonAssessment);
             it.flow().advance();
         }},
        {"3-offline",
         [](Stage &it) {
             it.chosen(InviteWay::CommonAssessment);
             it.flow().advance();
             it.flow().setNumber(QStringLiteral("4410027"));
             it.world.setOffline(true);
         }},
        {"3-no-match",
         [](Stage &it) {
             it.numbered(wire::AssessmentAnswer());
         }},
        {"3-eois-away",
         [](Stage &it) {
             it.numbered(Error{Kind::Server, {}, {}});
         }},
        {"4-found",
         [](Stage &it) {
             it.numbered(test::submittedAssessment());
         }},
        {"4-in-cams",
         [](Stage &it) {
             wire::AssessmentAnswer found = test::submittedAssessment();
             found.alreadyInCams = true;
             it.numbered(found);
         }},
        {"4-imported",
         [](Stage &it) {
             wire::AssessmentAnswer found = test::submittedAssessment();
             found.alreadyImported = true;
             found.leftOut = {QStringLiteral("phone"), QStringLiteral("primary_address")};
             it.numbered(found);
         }},
        {"5-without-assignment",
         [](Stage &it) {
             it.world.staff.permissions = Permission::Clients;
             it.imported();
         }},
        {"5-number-refused",
         [](Stage &it) {
             it.completed(test::refusedWith(
                 Kind::Invalid, {{QStringLiteral("ca_number"), QStringLiteral("unknown_code")}}));
         }},
        {"5-imported",
         [](Stage &it) {
             it.imported();
         }},
        {"5-problems",
         [](Stage &it) {
             it.imported();
             it.flow().form().put(Field::LastName, QJsonValue());
             it.flow().form().put(Field::Email, QStringLiteral("marie.eve@gmial.com"));
             it.flow().form().put(Field::Phone, QStringLiteral("519 55"));
         }},
        {"5-offline",
         [](Stage &it) {
             it.imported();
             it.world.setOffline(true);
         }},
        {"5-hub-away",
         [](Stage &it) {
             it.completed(Error{Kind::Offline, {}, {}});
         }},
        {"5-timeout",
         [](Stage &it) {
             it.completed(Error{Kind::Timeout, {}, {}});
         }},
        {"5-in-use",
         [](Stage &it) {
             it.completed(test::refusedWith(
                 Kind::Conflict, {{QStringLiteral("email"), QStringLiteral("already_in_use")}}));
         }},
        {"5-whole",
         [](Stage &it) {
             it.filled();
         }},
        {"6-waiting",
         [](Stage &it) {
             it.invited("queued");
         }},
        {"6-sent",
         [](Stage &it) {
             it.invited("sent");
         }},
        {"6-failed",
         [](Stage &it) {
             it.invited("failed");
         }},
        {"6-copied",
         [](Stage &it) {
             it.copied();
         }},
        {"profile",
         [](Stage &it) {
             it.profile(3, false);
         }},
        {"profile-expired",
         [](Stage &it) {
             it.profile(-1, false);
         }},
        {"edit-personal",
         [](Stage &it) {
             it.editing(Section::PersonalDetails);
         }},
        {"edit-problem",
         [](Stage &it) {
             it.editing(Section::PersonalDetails);
             it.page->presenter()
                 .edit(Section::PersonalDetails)
                 ->form()
                 .put(Field::LastName, QJsonValue());
         }},
        {"edit-communication",
         [](Stage &it) {
             it.editing(Section::CommunicationPreferences);
         }},
        {"edit-left-open",
         [](Stage &it) {
             it.leftOpen();
         }},
        {"profile-conflict",
         [](Stage &it) {
             it.conflicted();
         }},
        {"conflict",
         [](Stage &it) {
             it.choosing();
         }},
        {"assignment",
         [](Stage &it) {
             it.profile(3, false);
             it.page->findChild<QPushButton *>(QStringLiteral("editAssignmentButton"))->click();
         }},
        {"email-changes",
         [](Stage &it) {
             it.emailsOfEveryKind();
         }},
        {"email-not-sent",
         [](Stage &it) {
             it.emailNotSent({});
         }},
        {"email-refused",
         [](Stage &it) {
             it.emailNotSent(
                 Error{Kind::Conflict,
                       {},
                       {{QStringLiteral("email"), problemCode(Problem::CannotBeUsed)}}});
         }},
        {"email-corrected",
         [](Stage &it) {
             it.emailAnswered(EmailChangeState::Corrected);
         }},
        {"change-email",
         [](Stage &it) {
             it.changingEmail(Inbox::Client, wire::PortalStatus::Active);
         }},
        {"change-email-invited",
         [](Stage &it) {
             it.changingEmail(Inbox::Client, wire::PortalStatus::Invited);
         }},
        {"change-email-colleague",
         [](Stage &it) {
             it.changingEmail(Inbox::OtherStaff, wire::PortalStatus::Active);
         }},
        {"change-email-offline",
         [](Stage &it) {
             it.world.offline = true;
             it.changingEmail(Inbox::Client, wire::PortalStatus::Active);
         }},
        {"change-email-problem",
         [](Stage &it) {
             it.changingEmail(Inbox::Client, wire::PortalStatus::Active);
             it.cannotBeUsed("newEmailLineEdit");
         }},
        {"ask-wren-problem",
         [](Stage &it) {
             it.askingWren();
             it.cannotBeUsed("correctLineEdit");
         }},
        {"taken-address",
         [](Stage &it) {
             it.lookingForThePerson(test::twoMatches());
         }},
        {"taken-address-nobody",
         [](Stage &it) {
             it.lookingForThePerson(wire::RegistrySearchAnswer());
         }},
        {"taken-address-offline",
         [](Stage &it) {
             it.lookingForThePerson(Error{Kind::Offline, {}, {}});
         }},
        {"email-changes-notes",
         [](Stage &it) {
             app::EmailView view;
             view.changes = {test::changeIn(it.world, EmailChangeState::Pending)};
             it.emails(view);
             it.page->findChild<QTabWidget *>()->setCurrentIndex(1);
         }},
        {"ask-wren",
         [](Stage &it) {
             it.askingWren();
         }},
        {"ask-wren-offline",
         [](Stage &it) {
             it.world.offline = true;
             it.askingWren();
         }},
        {"cams-connected",
         [](Stage &it) {
             it.cams({it.linkedToCams(), {}, {}});
         }},
        {"cams-proposed",
         [](Stage &it) {
             it.cams({it.linkedToCams(),
                      {test::proposalOf(Field::Phone, QStringLiteral("+15195550166"),
                                        QStringLiteral("She showed me her new card.")),
                       test::proposalOf(Field::SelfIdentification,
                                        QJsonArray{QStringLiteral("newcomer")})},
                      {}});
         }},
        {"cams-stale",
         [](Stage &it) {
             it.camsTrouble(CamsState::Stale, wire::CamsTrouble::Unreadable);
         }},
        {"cams-broken",
         [](Stage &it) {
             it.camsTrouble(CamsState::Broken, wire::CamsTrouble::Merged);
         }},
        {"cams-away",
         [](Stage &it) {
             it.world.eoisRecord =
                 wire::EoisRecord{true, it.world.time.addSecs(-7200).toMSecsSinceEpoch()};
             it.cams({it.linkedToCams(), {}, {}});
         }},
        {"cams-reminder",
         [](Stage &it) {
             it.cams({});
         }},
        {"cams-hint",
         [](Stage &it) {
             it.cams({{}, {}, QStringLiteral("3000001")});
         }},
        {"cams-edit-locked",
         [](Stage &it) {
             it.world.cams[test::idOf<ClientId>(40)].link = it.linkedToCams();
             it.editing(Section::PersonalDetails);
         }},
        {"cams-number",
         [](Stage &it) {
             it.connectingCams(QStringLiteral("400000101"), wire::CamsAnswer());
         }},
        {"cams-compare",
         [](Stage &it) {
             it.connectingCams(QStringLiteral("3000001"), test::clientOfCams());
         }},
        {"cams-propose",
         [](Stage &it) {
             it.proposing(Field::Phone);
         }},
        {"cams-propose-address",
         [](Stage &it) {
             it.proposing(Field::PrimaryAddress);
         }},
        {"cams-propose-list",
         [](Stage &it) {
             it.proposing(Field::SelfIdentification);
         }},
        {"cams-disconnect",
         [](Stage &it) {
             it.cams({it.linkedToCams(), {}, {}});
             it.over = new DisconnectCamsDialog(it.page->presenter(), it.page.get());
             it.over->findChild<QPlainTextEdit *>()->setPlainText(
                 QStringLiteral("It was the record of her twin sister."));
         }},
        {"profile-notes",
         [](Stage &it) {
             it.profile(3, true);
         }},
        {"profile-actions",
         [](Stage &it) {
             it.profile(3, false);
         }},
        {"profile-actions-active",
         [](Stage &it) {
             it.profile(3, false, wire::PortalStatus::Active);
         }},
        {"resent-waiting",
         [](Stage &it) {
             it.resent("queued");
         }},
        {"resent-sent",
         [](Stage &it) {
             it.resent("sent");
         }},
        {"profile-bounced",
         [](Stage &it) {
             app::EmailView view;
             view.bounced = app::BouncedMail{QStringLiteral("marie.eve@example.org"),
                                             QStringLiteral("550 5.1.1 no such mailbox here"),
                                             it.world.time.addSecs(-3600).toMSecsSinceEpoch()};
             it.emails(view);
             QTRY_VERIFY(
                 !it.page->findChild<NoticeBar *>(QStringLiteral("bouncedBanner"))->isHidden());
         }},
        {"resent-bounced",
         [](Stage &it) {
             it.resent("bounced", "550 5.1.1 no such mailbox here");
         }},
        {"resent-failed",
         [](Stage &it) {
             it.resent("failed", "550 5.1.1 no such mailbox here");
         }},
        {"help",
         [](Stage &it) {
             it.helped();
         }},
    };
    return all;
}

} // namespace

/**
 * A picture of every step and state, light, dark, with letters of twice the size on a small screen,
 * in French, in a narrow window and in high contrast, in build/screens/casework; with
 * QT_SCALE_FACTOR=2 all of them a second time. They are for people to look at; the test itself
 * fails when something is wider than its window or a text is cut off.
 */
class TestCaseworkScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_directory.setPath(QStringLiteral(WREN_BINARY_DIR "/../screens/casework"));
        QVERIFY(m_directory.mkpath(QStringLiteral(".")));
        m_theme.setAppearance(Appearance::Light);
        m_font = QApplication::font();
    }

    void cleanup()
    {
        m_language.use(Language::English);
        m_desktop.set(false, false);
        m_theme.setAppearance(Appearance::Light);
        QApplication::setFont(m_font);
    }

    void light_data() { addRows(); }
    void light() { shoot("light", {}); }

    void dark_data() { addRows(); }
    void dark()
    {
        m_theme.setAppearance(Appearance::Dark);
        shoot("dark", {});
    }

    void twice_data() { addRows(); }
    void twice()
    {
        QFont large = m_font;
        large.setPointSizeF(2 * m_font.pointSizeF());
        QApplication::setFont(large);
        shoot("200", QSize(1280, 720));
    }

    void french_data() { addRows(); }
    void french()
    {
        m_language.use(Language::French);
        shoot("fr", {});
    }

    void narrow_data() { addRows(); }
    void narrow()
    {
        m_language.use(Language::French); // the longer words
        shoot("narrow", QSize(1024, 640));
    }

    void contrast_data() { addRows(); }
    void contrast()
    {
        m_desktop.set(true, true);
        QApplication::setPalette(test::desktopsContrast()); // as a desktop in high contrast has it
        shoot("contrast", {});
    }

private:
    /** The window, with the menu of its button over it where a row is about one. */
    static QPixmap pictureOf(QWidget &widget)
    {
        QPixmap picture = widget.grab();
        auto *button = widget.findChild<MenuButton *>(QStringLiteral("actionsButton"));
        if (!button || !QByteArray(QTest::currentDataTag()).contains("actions"))
            return picture;
        button->click();
        QMenu &menu = button->dropMenu();
        const QPoint corner = button->mapTo(&widget, button->rect().bottomRight());
        QPainter(&picture).drawPixmap(corner - QPoint(menu.width(), 0), menu.grab());
        menu.close();
        return picture;
    }

    static void addRows()
    {
        QTest::addColumn<int>("screen");
        for (int i = 0; i < screens().size(); ++i)
            QTest::newRow(screens().at(i).first) << i;
    }

    void shoot(const char *variant, const QSize &room)
    {
        QFETCH(int, screen);
        Stage stage;
        screens().at(screen).second(stage);
        QWidget *const widget = stage.widget();
        const QSize least(860, 680); // the screen of a test may be smaller than anybody's
        if (!stage.over)
            widget->resize(room.isValid() ? room : widget->size().expandedTo(least));
        widget->show();
        widget->activateWindow();
        if (QByteArray(QTest::currentDataTag()) == "5-whole") {
            for (const QScrollArea *area : widget->findChildren<QScrollArea *>()) {
                if (area->isVisible())
                    widget->resize(widget->width(), widget->height() +
                                                        area->widget()->sizeHint().height() -
                                                        area->viewport()->height());
            }
        }
        QCoreApplication::processEvents();
        for (const QScrollArea *area : widget->findChildren<QScrollArea *>()) {
            if (area->isVisible())
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0, "wider than its window");
        }
        for (const QLabel *label : widget->findChildren<QLabel *>()) {
            QTRY_VERIFY2(!label->isVisible() || // the layout may take another round
                             label->heightForWidth(label->width()) <= label->height(),
                         qPrintable(QLatin1String("cut off: ") + label->text()));
        }
        const QString name =
            QStringLiteral("%1-%2%3.png")
                .arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(variant),
                     widget->devicePixelRatioF() > 1 ? QStringLiteral("@2x") : QString());
        QVERIFY(pictureOf(*widget).save(m_directory.filePath(name)));
    }

    QDir m_directory;
    QFont m_font;
    DesktopAppearance m_desktop;
    Theme m_theme{m_desktop};
    LanguageSwitch m_language{Language::English};
};

WREN_TEST(TestCaseworkScreens)
#include "tst_caseworkscreens.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/casework/formdraft.h"
#include "app/handover/referpresenter.h"
#include "app/handover/transferpresenter.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/handover/referdialog.h"
#include "ui/handover/transferdialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using State = FormDraft::State;

namespace {

const ClientId client = test::idOf<ClientId>(40);
const QJsonObject typed{{QStringLiteral("reason"), QStringLiteral("Why")}};

FormAbout about()
{
    return FormAbout::ofClient(FormKind::DisconnectCams, client, QStringLiteral("Amina Haddad"));
}

QPlainTextEdit *reasonOf(const QWidget &dialog)
{
    return dialog.findChild<QPlainTextEdit *>(QStringLiteral("reasonPlainTextEdit"));
}

QString footOf(const QWidget &dialog)
{
    return dialog.findChild<QLabel *>(QStringLiteral("footLabel"))->text();
}

QPushButton *primaryOf(const QWidget &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("primaryButton"));
}

wire::RegistryMatch stranger()
{
    return test::twoMatches().matches.at(1);
}

/** A world with a client of the user's, who may be referred. */
struct Ground
{
    test::FakeServices world;

    Ground()
    {
        wire::ClientRecord record;
        record.provider = test::idOf<ProviderId>(20);
        record.profile = test::fullProfile();
        world.clients.insert(client, record);
    }
    /** What is in the one draft that is kept. */
    [[nodiscard]] QJsonObject kept() const
    {
        return world.drafts.size() == 1 ? formEntered(world.drafts.first()) : QJsonObject();
    }
};

} // namespace

/** What is typed in a dialog survives until it is sent (R17). */
class TestFormDraft : public QObject
{
    Q_OBJECT

private slots:
    void keepsAMomentLater()
    {
        Ground ground;
        FormDraft draft(ground.world, about());
        draft.write(typed);
        QVERIFY(ground.world.drafts.isEmpty());
        QTRY_COMPARE(draft.state(), State::Kept);
        QCOMPARE(ground.kept(), typed);
        QCOMPARE(ground.world.draftKinds.first(), QString::fromLatin1(formDraftKind));
        QCOMPARE(ground.world.drafts.first().value(QLatin1String("client")).toString(),
                 client.text()); // so it goes when the client leaves
    }

    void keepsWhenItGoes()
    {
        Ground ground;
        {
            FormDraft draft(ground.world, about());
            draft.write(typed);
        }
        QCOMPARE(ground.kept(), typed);
    }

    void bringsItBack()
    {
        Ground ground;
        {
            FormDraft draft(ground.world, about());
            draft.write(typed);
        }
        FormDraft again(ground.world, about());
        QSignalSpy found(&again, &FormDraft::found);
        again.look();
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.first().first().toJsonObject(), typed);
        QCOMPARE(again.state(), State::Kept);
    }

    /** What was typed meanwhile is not written over. */
    void doesNotComeBackOverWhatIsTyped()
    {
        Ground ground;
        {
            FormDraft draft(ground.world, about());
            draft.write(typed);
        }
        FormDraft again(ground.world, about());
        QSignalSpy found(&again, &FormDraft::found);
        again.look();
        again.write({{QStringLiteral("reason"), QStringLiteral("Another")}});
        QTRY_COMPARE(ground.kept().value(QLatin1String("reason")).toString(),
                     QStringLiteral("Another"));
        QVERIFY(found.isEmpty());
    }

    void nothingTypedIsNothingKept()
    {
        Ground ground;
        FormDraft draft(ground.world, about());
        draft.write(typed);
        QTRY_COMPARE(draft.state(), State::Kept);
        draft.write({});
        QTRY_VERIFY(ground.world.drafts.isEmpty());
        QCOMPARE(draft.state(), State::Nothing);
    }

    void whatWasSentIsNotKept()
    {
        Ground ground;
        {
            FormDraft draft(ground.world, about());
            draft.write(typed);
            QTRY_COMPARE(draft.state(), State::Kept);
            draft.write({{QStringLiteral("reason"), QStringLiteral("Why not")}});
            draft.finish();
        }
        QVERIFY(ground.world.drafts.isEmpty());
    }

    void saysWhenItCannotBeKept()
    {
        Ground ground;
        ground.world.draftError = Error{Kind::Storage, {}, {}};
        FormDraft draft(ground.world, about());
        draft.write(typed);
        QTRY_COMPARE(draft.state(), State::Failing);
    }

    void isListedByWhatItIs()
    {
        Ground ground;
        {
            FormDraft draft(ground.world, about());
            draft.write(typed);
        }
        const auto listed = FormAbout::fromJson(ground.world.drafts.first());
        QVERIFY(listed);
        QCOMPARE(listed->kind, FormKind::DisconnectCams);
        QCOMPARE(listed->client, std::optional(client));
        QCOMPARE(listed->name, QStringLiteral("Amina Haddad"));
        QCOMPARE(ground.world.drafts.firstKey(), listed->draftId());
        QVERIFY(!FormAbout::fromJson({{QStringLiteral("form"), QStringLiteral("newer")}}));
    }

    void aReferralComesBackWhole()
    {
        Ground ground;
        {
            ui::ReferDialog dialog(ground.world, client, QStringLiteral("Amina"));
            QTRY_VERIFY(dialog.presenter().state().record);
            dialog.presenter().chooseProvider(test::idOf<ProviderId>(21));
            dialog.presenter().chooseCaseworker(test::idOf<StaffId>(11));
            dialog.presenter().share(Field::Phone, true);
            reasonOf(dialog)->setPlainText(QStringLiteral("Wants service in French."));
            dialog.findChild<QPlainTextEdit *>(QStringLiteral("notesPlainTextEdit"))
                ->setPlainText(QStringLiteral("Evenings."));
            dialog.open();
            QTRY_COMPARE(footOf(dialog), QStringLiteral("Kept as a draft on this computer"));
        }
        ui::ReferDialog again(ground.world, client, QStringLiteral("Amina"));
        QTRY_COMPARE(reasonOf(again)->toPlainText(), QStringLiteral("Wants service in French."));
        const ReferPresenter::State &state = again.presenter().state();
        QCOMPARE(state.provider, std::optional(test::idOf<ProviderId>(21)));
        QCOMPARE(state.caseworker, std::optional(test::idOf<StaffId>(11)));
        QCOMPARE(state.notes, QStringLiteral("Evenings."));
        QCOMPARE(state.shares, QSet<Field>{Field::Phone});
        QTRY_VERIFY(state.canSend);
        again.presenter().send();
        ground.world.commands.answer(test::applied());
        QVERIFY(ground.world.drafts.isEmpty());
    }

    void aReferralThatFailedStays()
    {
        Ground ground;
        {
            ReferPresenter presenter(ground.world, client, QStringLiteral("Amina"));
            QTRY_VERIFY(presenter.state().record);
            presenter.chooseProvider(test::idOf<ProviderId>(21));
            presenter.setReason(QStringLiteral("Why"));
            presenter.send();
            ground.world.commands.answer(test::refusedWith(Kind::Invalid));
        }
        QCOMPARE(ground.kept().value(QLatin1String("reason")).toString(), QStringLiteral("Why"));
    }

    /** Saved to be sent is sent as far as the draft goes. */
    void aReferralThatWaitsIsInTheOutbox()
    {
        Ground ground;
        ReferPresenter presenter(ground.world, client, QStringLiteral("Amina"));
        QTRY_VERIFY(presenter.state().record);
        presenter.chooseProvider(test::idOf<ProviderId>(21));
        presenter.setReason(QStringLiteral("Why"));
        presenter.send();
        ground.world.commands.answer(Error{Kind::Offline, {}, {}});
        QTRY_COMPARE(presenter.state().outcome, ReferPresenter::Outcome::Queued);
        QVERIFY(ground.world.drafts.isEmpty());
        QCOMPARE(ground.world.queue.size(), 1);
    }

    /** Found by whom it is about: the handle is another one in each search. */
    void aTransferComesBackWithTheSameMatch()
    {
        Ground ground;
        {
            ui::TransferDialog dialog(ground.world, stranger());
            reasonOf(dialog)->setPlainText(QStringLiteral("Comes to our job club."));
        }
        const QString id = FormAbout::fromJson(ground.world.drafts.first())->subject;
        wire::RegistryMatch found = stranger();
        found.handle = QStringLiteral("of-another-search");
        found.reasons.clear();
        ui::TransferDialog again(ground.world, found);
        QTRY_COMPARE(reasonOf(again)->toPlainText(), QStringLiteral("Comes to our job club."));
        primaryOf(again)->click();
        QCOMPARE(ground.world.commands.last().subject, id); // it is the same request
        QCOMPARE(wire::RequestTransfer::fromJson(ground.world.commands.last().arguments)->match,
                 QStringLiteral("of-another-search"));
        ground.world.commands.answer(test::applied());
        QVERIFY(ground.world.drafts.isEmpty());
    }

    void aTransferOfSomebodyElseIsAnother()
    {
        Ground ground;
        {
            TransferPresenter presenter(ground.world, stranger());
            presenter.setReason(QStringLiteral("Why"));
        }
        wire::RegistryMatch other = stranger();
        other.email = QStringLiteral("k•••@e•••.ca");
        TransferPresenter presenter(ground.world, other);
        QSignalSpy changed(&presenter, &TransferPresenter::stateChanged);
        presenter.setReason(QStringLiteral("Because"));
        QTRY_COMPARE(presenter.state().draft, State::Kept);
        QCOMPARE(ground.world.drafts.size(), 2);
    }
};

WREN_TEST(TestFormDraft)
#include "tst_formdraft.moc"

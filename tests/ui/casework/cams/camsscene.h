// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/casework/fakeservices.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/invite/linkclipboard.h"
#include "ui/profile/profilepage.h"

#include <QAction>
#include <QLabel>
#include <QtTest/QTest>

namespace wren::test {

inline const ClientId camsClient = idOf<ClientId>(9);

/** The link to what CaMS says in `answer`, read at 2026-11-23 14:20 UTC. */
inline wire::CamsRecord linkTo(const wire::CamsAnswer &answer)
{
    wire::CamsRecord link;
    link.client = camsClient;
    link.reference = answer.reference;
    link.caseReference = QStringLiteral("400000101");
    link.layer.values = answer.values;
    link.readAt = QDateTime(QDate(2026, 11, 23), QTime(14, 20), Qt::UTC).toMSecsSinceEpoch();
    return link;
}

inline app::CamsView::Proposal proposalOf(Field field, const QJsonValue &value,
                                          const QString &note = {})
{
    return {idOf<CamsProposalId>(70), {camsClient, field, value, note, idOf<StaffId>(11), 0}};
}

/** The profile of a client in a played world: linked to CaMS, or made from an assessment. */
struct CamsScene
{
    FakeServices world;
    ui::LinkClipboard clipboard;
    ScriptedPrompter prompter;
    std::unique_ptr<ui::ProfilePage> page;

    explicit CamsScene(bool linked, Permissions permissions = Permission::Clients)
    {
        world.staff.permissions = permissions;
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.profile.set(Field::FirstName, QStringLiteral("Marie"));
        record.profile.set(Field::LastName, QStringLiteral("D’Amour"));
        record.profile.set(Field::Email, QStringLiteral("marie@example.org"));
        record.profile.set(Field::Phone, QStringLiteral("+15195550100"));
        record.caNumber = QStringLiteral("7000001");
        world.clients.insert(camsClient, record);
        if (linked)
            world.cams[camsClient].link = linkTo(clientOfCams());
        page = std::make_unique<ui::ProfilePage>(world, clipboard, prompter);
        page->resize(1000, 800);
        page->show();
        page->activateWindow();
        page->showClient(camsClient);
        if (!QTest::qWaitFor([this] { return page->presenter().state().record.has_value(); }))
            qFatal("the client is not read");
    }
    template<typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString said(const char *label) const { return find<QLabel>(label)->text(); }
    /** Is there a line in sight, of this widget or the whole page, that says so? */
    [[nodiscard]] bool says(const QString &text, const QWidget *where = nullptr) const
    {
        const QList<QLabel *> labels = (where ? where : page.get())->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /** The feed brings the link changed. */
    void change(const std::function<void(wire::CamsRecord &)> &by)
    {
        by(*world.cams[camsClient].link);
        emit world.clientsChanged({camsClient});
    }
    /** An entry of Actions that can be seen; null: there is none. */
    [[nodiscard]] QAction *action(const QString &text) const
    {
        const QList<QAction *> actions = page->findChildren<QAction *>();
        const auto found =
            std::find_if(actions.cbegin(), actions.cend(), [&text](const QAction *each) {
                return each->isVisible() && each->text().remove(u'&') == text;
            });
        return found == actions.cend() ? nullptr : *found;
    }
};

} // namespace wren::test

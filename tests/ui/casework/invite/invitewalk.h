// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"

#include <QSignalSpy>

Q_DECLARE_METATYPE(wren::Error)

namespace wren::test {

using namespace app;
using Activity = InviteState::Activity;

[[nodiscard]] inline wire::RegistrySearchRequest person(const char *first, const char *last)
{
    wire::RegistrySearchRequest query;
    query.firstName = QString::fromUtf8(first);
    query.lastName = QString::fromUtf8(last);
    return query;
}

/** A flow with its world, and the ways through it that tests start from. */
struct Walk
{
    test::FakeServices world;
    std::unique_ptr<InviteFlow> flow = std::make_unique<InviteFlow>(world);

    [[nodiscard]] const InviteState &state() const { return flow->state(); }
    [[nodiscard]] InviteStep step() const { return state().step; }

    void check(const wire::RegistrySearchAnswer &answer = {},
               const wire::RegistrySearchRequest &query = person("Marie-Ève", "D’Amour"))
    {
        flow->setQuery(query);
        flow->check().searchNow();
        world.searches.answer(answer);
    }
    /** As a flow that ends leaves it. */
    [[nodiscard]] IntakeDraft keptDraft()
    {
        flow.reset();
        const Result<IntakeDraft> kept = IntakeDraft::fromJson(world.drafts.first());
        if (!kept)
            qFatal("no draft of ours");
        return *kept;
    }
    void toService()
    {
        check();
        flow->advance();
    }
    void toNumber()
    {
        toService();
        flow->chooseWay(InviteWay::CommonAssessment);
        flow->advance();
        flow->setNumber(QStringLiteral("441 00-27"));
    }
    void toAssessment(const wire::AssessmentAnswer &found = test::submittedAssessment())
    {
        toNumber();
        flow->advance();
        world.lookUps.answer(found);
    }
    void toImported()
    {
        toAssessment();
        flow->advance();
    }
    void toCams(const wire::CamsAnswer &answer)
    {
        toService();
        flow->chooseWay(InviteWay::CaseManagement);
        flow->advance();
        flow->setNumber(QStringLiteral("3000001"));
        flow->advance();
        world.camsLookUps.answer(answer);
    }
    void toLinked()
    {
        toCams(test::clientOfCams());
        flow->advance();
        flow->advance();
    }
    /** Complete Client Setup was pressed and is on its way to the hub. */
    void toSent()
    {
        toImported();
        flow->advance();
        QTRY_COMPARE(world.commands.open(), 1);
    }
};

/** Rows of what keeps a question to the hub without its answer. */
inline void addUnanswered()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("offline") << Error{Kind::Offline, {}, {}};
    QTest::newRow("timeout") << Error{Kind::Timeout, {}, {}};
    QTest::newRow("server") << Error{Kind::Server, {}, {}};
    QTest::newRow("too many") << Error{Kind::TooMany, {}, {}};
}

} // namespace wren::test

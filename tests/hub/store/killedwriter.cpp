// SPDX-License-Identifier: Apache-2.0
// A hub reduced to its lane, to be killed (tst_killpoints.cpp): `killedwriter URL STAFF DEVICE
// FIRST LAST` submits the device's mutations FIRST to LAST, each adding one provider, two at a
// time.
#include "seal/seal.h"
#include "tests/hub/store/office.h"

#include <QCoreApplication>

using namespace wren;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6 || !seal::initialise())
        return 2;
    const auto database = test::must(store::Database::open({arguments.at(1)}));
    store::Actor actor;
    actor.kind = store::Actor::Kind::Staff;
    actor.access.staff = StaffId::fromTrusted(arguments.at(2));
    actor.device = DeviceId::fromTrusted(arguments.at(3));
    store::WriterLane lane(*database, test::environment());
    std::vector<std::future<Result<store::JobResult>>> waiting;
    for (qint64 mid = arguments.at(4).toLongLong(); mid <= arguments.at(5).toLongLong(); ++mid) {
        store::Job job;
        job.actor = actor;
        job.action = QStringLiteral("add");
        job.subject = QString::number(mid);
        job.work = test::addingProvider();
        job.mid = mid;
        waiting.push_back(lane.submit(std::move(job)));
        if (mid % 2 == 0)
            waiting.back().wait();
    }
    for (auto &one : waiting)
        (void)test::must(one.get());
    return 0;
}

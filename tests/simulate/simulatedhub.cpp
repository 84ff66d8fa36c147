// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/simulatedhub.h"

#include "hub/services/clients/clientmutations.h"
#include "hub/services/clients/clientscope.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/services/merge/quarantine.h"
#include "hub/services/sync/pull.h"
#include "hub/services/sync/push.h"
#include "hub/store/audit/chain.h"
#include "hub/store/feed.h"
#include "hub/store/staff/devicerows.h"
#include "hub/store/staff/endings.h"
#include "hub/store/staff/staffaccess.h"
#include "hub/store/state/durability.h"
#include "hub/store/state/forgetting.h"
#include "models/strictjson.h"

namespace wren::test {

namespace {

constexpr char selectResult[] =
    "SELECT result FROM mutation_result WHERE device_id = :device AND mid = :mid";
constexpr services::PageLimit smallPages{7, 1 << 20};
constexpr services::PageLimit onePage{1'000'000, 1 << 30};

} // namespace

SimulatedHub::SimulatedHub(FaultyDisk &disk, const QString &folder, const Timeline &timeline,
                           quint32 seed)
    : m_disk(disk)
    , m_folder(folder)
    , m_timeline(timeline)
    , m_dice(seed)
    , m_linkKey(32, 'k')
    , m_lane({[this] { return m_timeline.clock(); },
              [this](std::size_t size) {
                  return m_dice.bytes(size);
              }})
{
    const services::InviteTerms invite{m_linkKey, std::chrono::hours(24 * 7),
                                       QStringLiteral("portal.example.ca")};
    services::addClientMutations(m_table, {invite, m_reference, m_linkKey});
    services::addMergeMutations(m_table, m_reference, invite.mailDomain);
}

void SimulatedHub::start()
{
    m_database = sure(store::Database::open(
        {QStringLiteral("sqlite:") + m_folder + u'/' + QLatin1String(hubFile)}));
    sure(m_database->migrate());
}

void SimulatedHub::stop()
{
    m_database.reset();
}

store::Connection &SimulatedHub::sql()
{
    return *sure(m_database->connection());
}

Result<store::Actor> SimulatedHub::authenticate(const DeviceId &device)
{
    const auto row = store::findDeviceStanding(sql(), device);
    if (!row)
        return row.error();
    const Error ended{Kind::Unauthenticated, QStringLiteral("ended"), {}};
    if (!*row || (*row)->ended)
        return ended;
    const auto access = store::readStaffAccess(sql(), (*row)->staff);
    if (!access)
        return access.error();
    if (!*access)
        return ended;
    return store::Actor{store::Actor::Kind::Staff, **access, device, {}};
}

Result<wire::PushAnswer> SimulatedHub::push(const DeviceId &device,
                                            const wire::PushRequest &request)
{
    const Result<store::Actor> actor = authenticate(device);
    if (!actor)
        return actor.error();
    const auto run = [this](std::vector<store::Job> jobs) {
        return m_lane.run(sql(), jobs).results;
    };
    return services::push(sql(), run, m_table, *actor, request);
}

Result<QStringList> SimulatedHub::granted(const DeviceId &device)
{
    const Result<store::Actor> actor = authenticate(device);
    if (!actor)
        return actor.error();
    return services::scopesNow(sql(), actor->access);
}

Result<wire::PullAnswer> SimulatedHub::pull(const DeviceId &device,
                                            const wire::PullRequest &request)
{
    const Result<QStringList> scopes = granted(device);
    if (!scopes)
        return scopes.error();
    return services::pull(sql(), request, *scopes, device, smallPages);
}

Result<bool> SimulatedHub::hasNews(const DeviceId &device, const wire::PullRequest &request)
{
    const Result<QStringList> scopes = granted(device);
    if (!scopes)
        return scopes.error();
    return services::hasNews(sql(), request, *scopes);
}

store::JobResult SimulatedHub::run(store::Job job)
{
    std::vector<store::Job> jobs;
    jobs.push_back(std::move(job));
    return sure(std::move(m_lane.run(sql(), jobs).results.front()));
}

void SimulatedHub::endDevice(const DeviceId &device)
{
    sure(store::endDevice(sql(), device, m_timeline.clock()));
}

bool SimulatedHub::hasEnded(const DeviceId &device)
{
    const auto standing = sure(store::findDeviceStanding(sql(), device));
    return standing && standing->ended;
}

Result<wire::HandOverAnswer> SimulatedHub::handOver(const wire::QueueHandOver &part)
{
    const auto run = [this](std::vector<store::Job> jobs) {
        return m_lane.run(sql(), jobs).results;
    };
    return services::handOver(sql(), run, m_identity, part, m_timeline.clock());
}

DeviceId SimulatedHub::signIn(const StaffId &staff)
{
    store::DeviceRow row;
    row.id = DeviceId::fromRandom(m_dice.bytes(16));
    row.staff = staff;
    row.name = QStringLiteral("desk");
    row.publicKey = deviceKey(row.id).publicKey;
    row.unlockSecret = m_dice.bytes(32);
    sure(store::beginDeviceSession(sql(), row, m_timeline.clock()));
    return row.id;
}

void SimulatedHub::markBackedUp()
{
    sure(store::noteBackup(sql(), seq()));
}

void SimulatedHub::beginNewEpoch()
{
    sure(store::changeEpoch(sql(), QString::fromLatin1(m_dice.bytes(16).toHex())));
}

void SimulatedHub::forgetOld(qint64 time)
{
    sure(store::forgetExits(sql(), time));
    sure(store::forgetResults(sql(), time));
}

bool SimulatedHub::knows(const QString &mutation) const
{
    return m_table.find(mutation, 1) != nullptr;
}

qint64 SimulatedHub::seq()
{
    return sure(store::readHubState(sql())).seq;
}

QString SimulatedHub::epoch()
{
    return sure(store::readHubState(sql())).epoch;
}

qint64 SimulatedHub::durableSeq()
{
    return sure(store::readHubState(sql())).durableSeq;
}

qint64 SimulatedHub::lastMid(const DeviceId &device)
{
    return sure(store::lastMid(sql(), device));
}

wire::MutationResult SimulatedHub::storedResult(const DeviceId &device, qint64 mid)
{
    const store::Rows rows =
        sure(sql().query(selectResult, {{":device", device.text()}, {":mid", mid}}));
    if (rows.isEmpty())
        qFatal("mid %lld was consumed without a result", mid);
    return sure(wire::MutationResult::fromJson(
        sure(parseStrictObject(rows.first().text("result").toUtf8()))));
}

QString SimulatedHub::brokenChain()
{
    const store::ChainReport report = sure(store::verifyChain(sql()));
    if (report.firstBroken)
        return QStringLiteral("chain broken at %1: %2").arg(*report.firstBroken).arg(report.reason);
    if (report.entries != seq())
        return QStringLiteral("%1 commit records, seq %2").arg(report.entries).arg(seq());
    return {};
}

QList<wire::RecordChange> SimulatedHub::fresh(const QStringList &scopes)
{
    const store::HubState state = sure(store::readHubState(sql()));
    wire::PullRequest request;
    request.epoch = state.epoch;
    request.seq = state.seq;
    for (const QString &scope : scopes)
        request.fetching.append({scope, 0});
    QList<wire::RecordChange> records =
        sure(services::pull(sql(), request, scopes, DeviceId(), onePage)).changes;
    records.removeIf([](const wire::RecordChange &record) { return record.gone; });
    return records;
}

} // namespace wren::test

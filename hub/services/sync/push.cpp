// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/push.h"

#include "hub/store/state/history.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace wren::services {

namespace {

Error invalid(const QString &detail)
{
    return {Kind::Invalid, detail, {}};
}

Result<void> check(const wire::PushRequest &request)
{
    if (request.mutations.size() > maximumMutations)
        return invalid(QStringLiteral("too many mutations in one push"));
    qint64 before = 0;
    for (const wire::Mutation &mutation : request.mutations) {
        if (mutation.mid <= before)
            return invalid(QStringLiteral("mids are counted from 1, and sent in their order"));
        before = mutation.mid;
    }
    return {};
}

/** `table` outlives the job: push waits for it. */
store::Job jobOf(const MutationTable &table, const store::Actor &actor,
                 const wire::PushRequest &request, const wire::Mutation &mutation,
                 const std::shared_ptr<std::optional<Error>> &stopped)
{
    const auto work = [&table, mutation](store::WriteContext &context) -> Result<store::Effect> {
        const Apply *apply = table.find(mutation.name, mutation.version);
        if (!apply)
            return invalid(QStringLiteral("unknown mutation"));
        return (*apply)(context, context.actor(), mutation);
    };
    return {actor,   mutation.name,     mutation.subject, work, mutation.mid, contentOf(mutation),
            stopped, request.numbering, request.history};
}

} // namespace

QByteArray contentOf(const wire::Mutation &mutation)
{
    return QCryptographicHash::hash(QJsonDocument(mutation.toJson()).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Blake2b_160);
}

RunJobs runThrough(store::WriterLane &lane)
{
    return [&lane](std::vector<store::Job> jobs) {
        std::vector<std::future<Result<store::JobResult>>> waiting;
        waiting.reserve(jobs.size());
        for (store::Job &job : jobs)
            waiting.push_back(lane.submit(std::move(job)));
        std::vector<Result<store::JobResult>> results;
        results.reserve(waiting.size());
        for (auto &one : waiting)
            results.push_back(one.get());
        return results;
    };
}

Result<wire::PushAnswer> push(store::Connection &connection, const RunJobs &run,
                              const MutationTable &table, const store::Actor &actor,
                              const wire::PushRequest &request)
{
    if (const Result<void> checked = check(request); !checked)
        return checked.error();
    const auto stopped = std::make_shared<std::optional<Error>>();
    std::vector<store::Job> jobs;
    for (const wire::Mutation &mutation : request.mutations)
        jobs.push_back(jobOf(table, actor, request, mutation, stopped));
    const std::vector<Result<store::JobResult>> results = run(std::move(jobs));

    if (*stopped)
        return **stopped;

    const Result<store::HubState> state = store::readHubState(connection);
    if (!state)
        return state.error(); // asked again, it answers the stored results
    wire::PushAnswer answer;
    answer.epoch = state->epoch;
    answer.history = store::historyPoint(*state);
    for (const Result<store::JobResult> &result : results) {
        if (!result && answer.results.isEmpty())
            return result.error();
        if (!result)
            break;
        if (result->expectedMid) {
            answer.expectedMid = result->expectedMid;
            break;
        }
        answer.results.append(result->result);
    }
    return answer;
}

} // namespace wren::services

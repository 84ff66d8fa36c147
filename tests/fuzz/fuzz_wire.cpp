// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/answers.h"
#include "models/strictjson.h"
#include "models/wire/commands.h"
#include "models/wire/records.h"
#include "models/wire/sync.h"
#include "tests/fuzz/fuzz.h"

using namespace wren;

namespace {

/** What a codec reads, it writes such that it reads the same again. */
template<typename Message>
void tryCodec(const QJsonObject &json)
{
    const Result<Message> message = Message::fromJson(json);
    if (!message)
        return;
    const QJsonObject written = message->toJson();
    const Result<Message> again = Message::fromJson(written);
    fuzz::require(again.ok(), "a written message is read");
    fuzz::require(again->toJson() == written, "a written message stays the same");
}

} // namespace

// The first byte chooses the codec, the rest is its JSON.
WREN_FUZZ(input)
{
    using Codec = void (*)(const QJsonObject &);
    static constexpr Codec codecs[] = {
        tryCodec<wire::Mutation>,
        tryCodec<wire::PushRequest>,
        tryCodec<wire::MutationResult>,
        tryCodec<wire::PushAnswer>,
        tryCodec<wire::PullRequest>,
        tryCodec<wire::RecordChange>,
        tryCodec<wire::PullAnswer>,
        tryCodec<wire::ClientRecord>,
        tryCodec<wire::CaseNoteRecord>,
        tryCodec<wire::ProviderRecord>,
        tryCodec<wire::StaffRecord>,
        tryCodec<wire::SignInRequest>,
        tryCodec<wire::TokenRequest>,
        tryCodec<wire::SignInAnswer>,
        tryCodec<wire::RegistrySearchRequest>,
        tryCodec<wire::RegistrySearchAnswer>,
        tryCodec<wire::AssessmentAnswer>,
        tryCodec<wire::CompleteSetup>,
        tryCodec<wire::InviteLink>,
        tryCodec<wire::MailStatus>,
    };
    if (input.isEmpty())
        return;
    const QByteArrayView text = input.sliced(1);
    (void)eois::readAssessment(text.toByteArray());
    (void)eois::readCamsClient(text.toByteArray());
    const Result<QJsonObject> json = parseStrictObject(text);
    if (json)
        codecs[std::size_t(uchar(input.front())) % std::size(codecs)](*json);
}

// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/addcasenote.h"

#include "hub/services/clients/casenotes.h"
#include "hub/services/clients/clientscope.h"
#include "models/formats/text.h"
#include "models/problem.h"
#include "models/wire/reader.h"

namespace wren::services {

namespace {

struct Arguments
{
    CaseNoteId id;
    ClientId client;
    QString type;
    QString text;
};

Result<Arguments> readArguments(const wire::Mutation &mutation)
{
    wire::Reader reader(mutation.arguments);
    const std::optional<CaseNoteId> id = CaseNoteId::parse(mutation.subject);
    if (!id)
        reader.fault("subject");
    const Arguments arguments{id.value_or(CaseNoteId()), reader.id<ClientId>("client"),
                              reader.string("type"), reader.string("text")};
    if (const Result<void> whole = reader.finish(); !whole)
        return whole.error();
    return arguments;
}

FieldError fieldError(const char *field, Problem problem)
{
    return {QString::fromLatin1(field), problemCode(problem)};
}

std::optional<Problem> textProblem(const QString &text)
{
    if (!isCleanText(text, Lines::Several))
        return Problem::NotAllowedCharacter;
    if (tidyText(text).isEmpty())
        return Problem::Required;
    if (codePoints(tidyText(text)) > caseNoteMaximum)
        return Problem::TooLong;
    return std::nullopt;
}

Result<void> check(const Arguments &arguments, const ReferenceData &reference)
{
    QList<FieldError> errors;
    if (!reference.contains(lists::caseNoteType, arguments.type) ||
        isAutomaticNoteType(arguments.type))
        errors << fieldError("type", Problem::UnknownCode);
    if (const std::optional<Problem> problem = textProblem(arguments.text))
        errors << fieldError("text", *problem);
    if (!errors.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("case note"), errors};
    return {};
}

} // namespace

Result<store::Effect> addCaseNote(store::WriteContext &context, const StaffAccess &access,
                                  const wire::Mutation &mutation, ReferenceCache &reference)
{
    const Result<Arguments> arguments = readArguments(mutation);
    if (!arguments)
        return arguments.error();
    const Result<store::ClientKey> client =
        findInScope(context.sql(), Action::AddCaseNote, access, arguments->client);
    if (!client)
        return client.error();
    const auto lists = reference.current(context.sql());
    if (!lists)
        return lists.error();
    if (const Result<void> checked = check(*arguments, **lists); !checked)
        return checked.error();
    store::NewCaseNote note;
    note.id = arguments->id;
    note.type = arguments->type;
    note.text = tidyText(arguments->text);
    note.author = access.staff;
    if (const Result<void> written = writeCaseNote(context, *client, std::move(note)); !written)
        return written.error();
    return store::Effect();
}

} // namespace wren::services

// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/support/clienthouse.h"

namespace wren::test {

ClientHouse::ClientHouse()
{
    const services::InviteTerms terms{network.keys.link.view(), std::chrono::hours(24 * 7),
                                      QStringLiteral("portal.example.ca")};
    services::addClientMutations(table, {terms, reference, network.keys.token.view()});
}

wire::MutationResult ClientHouse::set(const Person &person, const wire::CompleteSetup &setup,
                                      const ClientId &client)
{
    return network.mutate(person, table, QStringLiteral("complete_setup"), client.text(),
                          setup.toJson());
}

QList<qint64> ClientHouse::written() const
{
    QList<qint64> counts;
    for (const char *sql :
         {"SELECT count(*) AS n FROM client", "SELECT count(*) AS n FROM client_set",
          "SELECT count(*) AS n FROM client_account", "SELECT count(*) AS n FROM link",
          "SELECT count(*) AS n FROM mail", "SELECT count(*) AS n FROM case_note",
          "SELECT count(*) AS n FROM ca_import", "SELECT count(*) AS n FROM head",
          "SELECT count(*) AS n FROM field_rev", "SELECT count(*) AS n FROM change_value"})
        counts << network.count(sql);
    return counts;
}

wire::CompleteSetup smallSetup(const QString &email)
{
    wire::CompleteSetup setup;
    setup.profile = smallProfile(QStringLiteral("Oliveira"), email);
    return setup;
}

QString fieldsOf(const wire::MutationResult &result)
{
    QStringList fields;
    if (result.error) {
        for (const FieldError &field : result.error->fields)
            fields << QString(field.field + u' ' + field.problem);
    }
    return fields.join(u", ");
}

std::optional<Kind> kindOf(const wire::MutationResult &result)
{
    return result.error ? std::optional(result.error->kind) : std::nullopt;
}

} // namespace wren::test

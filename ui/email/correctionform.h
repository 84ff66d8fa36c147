// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"
#include "models/result.h"
#include "models/wire/emailchanges.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace wren::ui {

class ProblemLabel;

/** What WREN needs to correct an address (R44): the client's name, both addresses, and why and how
 * the person was identified. Each field is checked as it is left. */
class CorrectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionForm(QWidget *parent = nullptr);
    ~CorrectionForm() override;

    /** Name and incorrect address are known and cannot be changed. */
    void lockClient(const QString &name, const QString &incorrect);
    /** What was typed, for a draft; empty if that is nothing. And back. */
    [[nodiscard]] QJsonObject typed() const;
    void restore(const QJsonObject &typed);
    [[nodiscard]] QString name() const;
    [[nodiscard]] wire::AskEmailCorrection asked() const;
    /** Nothing that is needed is empty. */
    [[nodiscard]] bool isFilled() const;
    /** Checks everything; the first field that is wrong gets the focus. True if nothing stops. */
    [[nodiscard]] bool checkAll();
    /** What the hub found, beside the fields until they are changed. */
    void showErrors(const QList<FieldError> &errors);
    /** Whose inbox the correct address is (R45), beside it until it is changed. */
    void showInbox(Inbox inbox);

signals:
    void edited();
    /** A correct address was entered that nothing stands against, as far as this computer can tell:
     * for the hub to check. */
    void correctEntered(const QString &email);
    /** The same of the incorrect one. */
    void incorrectEntered(const QString &email);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        ProblemLabel *problem = nullptr;
    };
    enum class Part { Name, Incorrect, Correct, Why, Identified };

    [[nodiscard]] static const QMap<QString, Part> &partNames();
    void add(Part part, QWidget *editor, QVBoxLayout *column);
    [[nodiscard]] std::optional<Problem> problemOf(Part part) const;
    [[nodiscard]] QString text(Part part) const;
    void check(Part part);
    void tell(Part part, const std::optional<Problem> &problem);
    void translate();

    QMap<Part, Line> m_lines;
};

} // namespace wren::ui

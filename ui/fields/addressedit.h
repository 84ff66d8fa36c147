// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fields/valueedit.h"

#include <memory>

namespace Ui {
class AddressEdit;
}

namespace wren::ui {

/** A primary address: in Canada with the province from the list, elsewhere as people write it. */
class AddressEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);
    ~AddressEdit() override;

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void relabel(const ReferenceData &reference, const QString &label) override;

private:
    void tellEdited();
    void showParts();
    [[nodiscard]] bool inCanada() const;

    std::unique_ptr<Ui::AddressEdit> m_form;
};

} // namespace wren::ui

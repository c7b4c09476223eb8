"""A template lacks the text of a channel that its contract names.

An agent who answers there gets no reply. Where another channel's text serves as well, `same_as` says so.

Fails (ru):

    # ru/order/sample.yaml
    title: Образец
    keywords: [образец]
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}
      email: {subject: "Заказ {{ order.number }}", body: "Ваш заказ {{ order.number }} в пути."}

Passes (ru):

    # ru/order/sample.yaml
    title: Образец
    keywords: [образец]
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}
      email: {subject: "Заказ {{ order.number }}", body: "Ваш заказ {{ order.number }} в пути."}
      sms: {same_as: message}
"""

CODE = "L002"
SEVERITY = "error"
SCOPE = "reading"

"""The twenty-four scenarios of an agent's day in four languages: what a search is measured on."""

from __future__ import annotations

from tests.answer.search_corpus import Texts

# fmt: off
_TEXT = """
greeting pre-sale
en Greeting | hello; hi; first contact; welcome; opening message; how can we help | Hi, anybody there? / Hello, I have a question about your store
ru Приветствие | приветствие; здравствуйте; первый контакт; добрый день; чем помочь | Здравствуйте, есть кто-нибудь? / Добрый день, у меня вопрос по магазину
es Saludo | saludo; hola; primer contacto; bienvenida; buenos días; en qué podemos ayudarle | Hola, ¿hay alguien? / Buenas, tengo una pregunta sobre su tienda
zh 问候 | 问候; 欢迎语; 开场白; 您好; 首次咨询; 打招呼 | 在吗？ / 你好，想咨询一下
out-of-hours pre-sale
en Outside working hours | out of hours; working hours; away message; closed; night; weekend | Are you online? / Why no answer?
ru Нерабочее время | нерабочее время; часы работы; автоответ; ночь; выходной | Вы на связи? / Почему никто не отвечает?
es Fuera de horario | fuera de horario; horario; mensaje automático; noche; fin de semana | ¿Están en línea? / ¿Por qué nadie contesta?
zh 非工作时间 | 非工作时间; 下班; 自动回复; 夜间; 休息 | 在线吗？ / 怎么没人回复
product-info pre-sale
en Product information | product question; specifications; material; compatibility; features; waterproof | Is it waterproof? / What material is this? / Is the plug for Europe?
ru Информация о товаре | вопрос о товаре; характеристики; материал; совместимость; функции | Он водонепроницаемый? / Из чего сделано? / Подойдёт к моему телефону?
es Información del producto | pregunta sobre el producto; características; material; compatibilidad | ¿Es impermeable? / ¿De qué material es? / ¿El enchufe sirve para Europa?
zh 商品信息 | 商品咨询; 参数; 材质; 兼容; 功能; 规格 | 这个防水吗？ / 是什么材质的？ / 插头欧洲能用吗
shipping-quote pre-sale
en Shipping price and time | shipping cost; postage; delivery fee; how long does delivery take; shipping to | How much is shipping to Spain? / How many days to Moscow?
ru Стоимость и срок доставки | стоимость доставки; цена доставки; сроки доставки; доставка в страну | Сколько стоит доставка в Казахстан? / Сколько дней до Москвы?
es Gastos y plazo de envío | gastos de envío; coste de envío; plazo de entrega; envío a | ¿Cuánto cuesta el envío a España? / ¿Cuántos días tarda a Moscú?
zh 运费报价 | 运费; 邮费; 运费报价; 时效; 几天到 | 寄到西班牙运费多少？ / 到莫斯科要几天？
out-of-stock pre-sale
en Out of stock | out of stock; sold out; restock date; alternatives; not available | Why can't I order blue? / When is it back?
ru Нет в наличии | нет в наличии; закончился; поступление; аналог; распродан | Почему нельзя заказать синий? / Когда снова появится?
es Agotado | agotado; sin stock; reposición; alternativas; no disponible | ¿Por qué no puedo pedir el azul? / ¿Cuándo vuelve a haber?
zh 缺货 | 缺货; 断货; 售罄; 补货; 替代款 | 蓝色怎么拍不了？ / 什么时候有货？
discount-request pre-sale
en Discount request | discount; cheaper; price reduction; bargain; best price; haggling | Can you make it cheaper? / Best price for 2?
ru Просьба о скидке | скидка; дешевле; торг; снизить цену; лучшая цена | Можно дешевле? / Какая цена за две штуки?
es Petición de descuento | descuento; más barato; rebaja; regateo; mejor precio | ¿Me lo deja más barato? / ¿Mejor precio por 2?
zh 议价 | 议价; 优惠; 便宜点; 打折; 砍价; 最低价 | 能便宜点吗？ / 两件最低多少钱？
unpaid-order payment
en Unpaid order | unpaid; payment reminder; awaiting payment; not paid yet; payment deadline | I ordered but not paid / Reserve it for me
ru Неоплаченный заказ | неоплаченный заказ; напоминание об оплате; ждёт оплаты; не оплачен | Я заказал, но ещё не оплатил / Придержите для меня
es Pedido sin pagar | sin pagar; recordatorio de pago; pendiente de pago; impagado | Hice el pedido pero no he pagado / Resérvemelo
zh 未付款订单 | 未付款; 催付; 待付款; 付款提醒; 没付款 | 我拍了还没付款 / 帮我留着
order-confirmation order
en Order confirmation | order confirmed; order received; confirmation; thank you for your order | Did you get my order? / Please check the colour
ru Подтверждение заказа | подтверждение заказа; заказ принят; заказ получен; спасибо за заказ | Вы получили мой заказ? / Проверьте, пожалуйста, цвет
es Confirmación del pedido | confirmación; pedido recibido; pedido confirmado; gracias por su compra | ¿Recibieron mi pedido? / Compruebe el color, por favor
zh 订单确认 | 订单确认; 已下单; 核对订单; 感谢下单; 确认收到订单 | 收到我的订单了吗？ / 请核对一下颜色
address-change order
en Address change | address change; change address; wrong address; new address; moved | I moved, change address / Wrong flat number
ru Изменение адреса | изменить адрес; смена адреса; другой адрес; неверный адрес; переезд | Я переехал, поменяйте адрес / Неправильный номер квартиры
es Cambio de dirección | cambio de dirección; cambiar dirección; dirección equivocada; nueva dirección | Me mudé, cambie la dirección / Número de piso equivocado
zh 修改地址 | 改地址; 修改地址; 地址错误; 换地址; 搬家 | 我搬家了，改一下地址 / 门牌号写错了
cancellation-accepted order
en Cancellation accepted | cancel order; cancellation; order cancelled; cancel and refund | Cancel my order / I changed my mind
ru Заказ отменён | отмена заказа; отменить заказ; заказ отменён; отказ от заказа | Отмените мой заказ / Я передумал
es Cancelación aceptada | cancelación; cancelar pedido; pedido cancelado; anular | Cancele mi pedido / Cambié de opinión
zh 同意取消订单 | 取消订单; 取消; 不要了; 撤单; 已取消 | 我要取消订单 / 我改主意了
cancellation-too-late order
en Too late to cancel | cannot cancel; already shipped; cancellation refused; too late | Cancel, I don't want it / Why did you ship it?
ru Отменить уже нельзя | нельзя отменить; уже отправлен; отказ в отмене; поздно отменять | Отмените, мне не нужно / Зачем вы отправили?
es Ya no se puede cancelar | no se puede cancelar; ya enviado; cancelación rechazada; demasiado tarde | Cancele, no lo quiero / ¿Por qué lo enviaron?
zh 已发货无法取消 | 无法取消; 已发货; 来不及取消; 拦截; 不能取消 | 取消，我不要了 / 为什么还发货？
dispatched shipping
en Order dispatched | dispatched; shipped; tracking number; on its way; shipping confirmation | Tracking number? / Has it left?
ru Заказ отправлен | отправлен; трек-номер; отправка; заказ выслан; номер отслеживания | Какой трек-номер? / Уже отправили?
es Pedido enviado | enviado; número de seguimiento; despachado; confirmación de envío | ¿Número de seguimiento? / ¿Ya salió?
zh 已发货 | 已发货; 发货通知; 运单号; 快递单号; 寄出 | 单号多少？ / 发货了吗？
order-status shipping
en Order status: in transit | where is my order; order status; in transit; delivery date; arrival | Where is my order? / When will it arrive?
ru Заказ в пути | где заказ; статус заказа; в пути; когда придёт; дата доставки | Где мой заказ? / Когда придёт?
es Estado del pedido: en camino | dónde está mi pedido; estado del pedido; en tránsito; fecha de entrega | ¿Dónde está mi pedido? / ¿Cuándo llega?
zh 订单状态：运输中 | 订单在哪; 订单状态; 运输中; 到哪了; 什么时候到 | 我的订单到哪了？ / 什么时候能到？
tracking-stalled shipping
en Tracking has not moved | tracking stuck; no movement; no scan; tracking not updating; stalled | Tracking stuck for 2 weeks / No movement since March
ru Отслеживание не обновляется | трек не обновляется; нет движения; застряла; не двигается; статус не меняется | Трек завис уже две недели / Нет движения с марта
es Seguimiento sin movimiento | seguimiento parado; sin movimiento; no se actualiza; estancado | El seguimiento lleva 2 semanas parado / Sin movimiento desde marzo
zh 物流停滞 | 物流不动; 物流停滞; 没更新; 卡住; 物流不更新 | 物流两周没动了 / 三月以后就没更新
shipping-delay shipping
en Shipping delay | delay; late; delayed parcel; late delivery; new delivery date; apology for delay | It's late! / You promised 15 days
ru Задержка доставки | задержка; опоздание; посылка задерживается; новая дата доставки; опаздывает | Заказ опаздывает! / Вы обещали 15 дней
es Retraso en el envío | retraso; demora; envío retrasado; llega tarde; nueva fecha | ¡Va con retraso! / Prometieron 15 días
zh 物流延误 | 延误; 晚到; 物流延误; 延迟; 超时未到 | 怎么这么慢？ / 你们说 15 天到的
delivered-not-received shipping
en Delivered but not received | delivered not received; marked delivered; says delivered; stolen parcel; missing delivery | It says delivered but I have nothing / Stolen?
ru Доставлено, но не получено | доставлен, но не получен; статус доставлено; не получал; вручено не мне | Пишет, что доставлено, а у меня ничего нет / Украли?
es Entregado pero no recibido | entregado no recibido; figura entregado; robado; no lo recibí | Dice entregado pero no tengo nada / ¿Lo robaron?
zh 显示签收但未收到 | 显示签收; 签收未收到; 已送达没收到; 被偷 | 显示已签收但我没收到 / 是不是被偷了？
parcel-lost shipping
en Parcel lost | lost parcel; lost package; lost in transit; resend or refund | It's lost, I want my money / 45 days passed
ru Посылка потеряна | потеряна; утеряна; пропала посылка; возврат или повторная отправка | Посылка потерялась, верните деньги / Прошло 45 дней
es Paquete perdido | paquete perdido; extraviado; perdido; reembolso o reenvío | Se perdió, quiero mi dinero / Han pasado 45 días
zh 包裹丢失 | 丢件; 包裹丢失; 遗失; 补发或退款 | 包裹丢了，退我钱 / 已经 45 天了
evidence-request after-sale
en Request for photos | photo request; evidence; ask for photos; send video; proof of the problem | It's broken / Bad quality
ru Запрос фото | запрос фото; прислать фото; доказательства; видео; подтверждение проблемы | Он сломан / Плохое качество
es Solicitud de fotos | pedir fotos; pruebas; evidencia; enviar vídeo; fotos del problema | Está roto / Mala calidad
zh 请提供照片 | 要照片; 提供凭证; 证据; 拍照; 视频 | 坏了 / 质量太差
wrong-item after-sale
en Wrong item sent | wrong item; wrong product; wrong colour; wrong size; mix-up | I ordered red, got blue / This isn't mine
ru Прислали не тот товар | не тот товар; не тот цвет; не тот размер; перепутали; пересорт | Заказывал красный, пришёл синий / Это не моё
es Artículo equivocado | artículo equivocado; producto incorrecto; color equivocado; talla equivocada | Pedí rojo y llegó azul / Esto no es mío
zh 发错货 | 发错货; 发错; 错货; 颜色发错; 型号不对 | 我买的红色，来的蓝色 / 这不是我的
damaged-item after-sale
en Item arrived damaged | damaged; broken; cracked; crushed box; damaged in transit | The screen is cracked / The box was crushed
ru Товар пришёл повреждённым | повреждён; разбит; треснул; помята коробка; повреждение при доставке | Экран треснул / Коробка помята
es Artículo dañado | dañado; roto; agrietado; caja aplastada; daño en el transporte | La pantalla está rota / La caja llegó aplastada
zh 商品破损 | 破损; 损坏; 碎了; 压坏; 运输损坏 | 屏幕裂了 / 盒子压扁了
not-as-described after-sale
en Not as described | not as described; different from the photo; wrong material; misleading; not as pictured | Not like the photo / It's plastic, not metal
ru Не соответствует описанию | не соответствует описанию; не как на фото; другой материал; отличается | Не как на фото / Это пластик, а не металл
es No coincide con la descripción | no es como se describe; distinto a la foto; otro material; engañoso | No es como la foto / Es plástico, no metal
zh 与描述不符 | 与描述不符; 货不对板; 和图片不一样; 色差; 材质不符 | 和照片不一样 / 是塑料的不是金属
refund-issued after-sale
en Refund issued | refund; refund sent; money back; refunded; refund confirmation | Where is my refund? / Did you send it?
ru Возврат оформлен | возврат денег; возврат отправлен; вернули деньги; деньги возвращены | Где мои деньги? / Вы вернули деньги?
es Reembolso realizado | reembolso; reembolso enviado; dinero devuelto; devolución del dinero | ¿Dónde está mi reembolso? / ¿Ya lo devolvieron?
zh 已退款 | 退款; 已退款; 退钱; 退款成功; 退款通知 | 我的退款呢？ / 退了吗？
refund-pending after-sale
en Refund pending | refund pending; waiting for refund; refund not arrived; bank processing; refund in progress | Still no money / The bank sees nothing
ru Возврат в обработке | возврат в обработке; деньги не пришли; жду возврат; банк обрабатывает | Денег всё ещё нет / Банк ничего не видит
es Reembolso pendiente | reembolso pendiente; reembolso en proceso; no ha llegado el reembolso; banco | Todavía sin dinero / El banco no ve nada
zh 退款处理中 | 退款处理中; 退款未到账; 等退款; 银行处理 | 钱还没到 / 银行查不到
review-request review
en Review request | review; feedback; rating; leave a review; ask for review | Great, thank you! / Everything is perfect
ru Просьба об отзыве | отзыв; оценка; оставить отзыв; попросить отзыв | Отлично, спасибо! / Всё понравилось
es Petición de reseña | reseña; opinión; valoración; dejar una reseña | ¡Genial, gracias! / Todo perfecto
zh 邀请评价 | 评价; 邀评; 留评; 好评; 求评价 | 很好，谢谢！ / 很满意
"""
# fmt: on


def _shop() -> list[tuple[str, str, Texts]]:
    scenarios: list[tuple[str, str, Texts]] = []
    for line in _TEXT.strip().splitlines():
        head, _, rest = line.partition(" ")
        if head in ("en", "ru", "es", "zh"):
            title, keywords, says = (part.strip() for part in rest.split(" | "))
            scenarios[-1][2][head] = (title, keywords, says)
        else:
            scenarios.append((head, rest, {}))
    return scenarios


SHOP = _shop()

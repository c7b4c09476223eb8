"""What agents type and what customers write, over the scenarios of `search_shop`, with the scenario meant."""

from __future__ import annotations

# fmt: off
AGENTS = """
en greeting | hello
en greeting | welcome mesage
ru greeting | приветствие нового клиента
zh greeting | 打招呼
zh greeting | 欢迎
es greeting | saludo inicial
en out-of-hours | office closed
en out-of-hours | after hours reply
zh out-of-hours | 下班自动回复
ru out-of-hours | мы не работаем сейчас
es out-of-hours | fuera de orario
en product-info | product quesiton
en product-info | compatible with iphone
zh product-info | 材质问题
ru product-info | характиристики
es product-info | material del producto
en shipping-quote | shiping cost
en shipping-quote | postage to germany
zh shipping-quote | 邮费多少
ru shipping-quote | цена доставки
es shipping-quote | costo de envio
en out-of-stock | sold out
en out-of-stock | restok
zh out-of-stock | 没货
ru out-of-stock | закончился товар
es out-of-stock | agotdo
en discount-request | disscount
en discount-request | customer wants lower price
zh discount-request | 砍价
ru discount-request | торгуется
ru discount-request | скдика
es discount-request | rebaja
en unpaid-order | payment reminder
en unpaid-order | unpayed order
zh unpaid-order | 催付款
ru unpaid-order | не оплатил заказ
es unpaid-order | pedido pendiente de pago
en order-confirmation | order recieved
en order-confirmation | confirm order
zh order-confirmation | 确认订单
ru order-confirmation | подтвердить заказ
es order-confirmation | confirmar pedido
en address-change | change adress
zh address-change | 换地址
ru address-change | изменить адресс
es address-change | cambio de direcion
en address-change | customer moved house
en cancellation-accepted | cancel order
en cancellation-accepted | cancelation ok
zh cancellation-accepted | 同意取消
ru cancellation-accepted | отмена заказа
es cancellation-accepted | cancelar
en cancellation-too-late | cant cancel already shipped
zh cancellation-too-late | 发货了不能取消
ru cancellation-too-late | поздно отменять
es cancellation-too-late | ya no se puede cancelar
en dispatched | tracking number
en dispatched | shipped notification
zh dispatched | 发货通知
ru dispatched | номер для отслежевания
es dispatched | numero de seguimiento
en order-status | where is the order
en order-status | in transit
zh order-status | 订单到哪里了
ru order-status | статус зкаказа
es order-status | estado pedido
en tracking-stalled | tracking not moving
en tracking-stalled | no trcking update
zh tracking-stalled | 物流没更新
ru tracking-stalled | трек застрял
es tracking-stalled | sin movimientos
en shipping-delay | delayd
en shipping-delay | late parcel
zh shipping-delay | 延误
ru shipping-delay | задержка посылки
ru shipping-delay | задежка
es shipping-delay | retrazo
en delivered-not-received | says delivered but not received
en delivered-not-received | stolen package
zh delivered-not-received | 签收没收到
ru delivered-not-received | доставлен но не получил
es delivered-not-received | entregado no recibido
en parcel-lost | lost pacel
zh parcel-lost | 快递丢了
ru parcel-lost | посылка пропала
es parcel-lost | paquete extraviado
en evidence-request | ask for photo
en evidence-request | need pictures of problem
zh evidence-request | 让客户拍照
ru evidence-request | попросить фото
es evidence-request | pedir fotos
en wrong-item | wrong item
en wrong-item | incorrect product sent
zh wrong-item | 发错颜色
ru wrong-item | не тот товр
es wrong-item | producto equivocado
en damaged-item | brokn
en damaged-item | arrived damaged
zh damaged-item | 碎了
ru damaged-item | повреждён
ru damaged-item | пришло сломанное
es damaged-item | llego roto
en not-as-described | not as describd
en not-as-described | doesnt match photo
zh not-as-described | 货不对板
ru not-as-described | не соответствует описанию
es not-as-described | distinto a la descripcion
en refund-issued | refund sent
en refund-issued | money back
zh refund-issued | 退款成功
ru refund-issued | деньги вернули
es refund-issued | rembolso realizado
en refund-pending | refund not arrived yet
en refund-pending | waiting for the bank
zh refund-pending | 退款没到账
ru refund-pending | возврат еще не пришел
es refund-pending | reembolso en proceso
en review-request | ask for feedback
en review-request | reveiw
zh review-request | 求好评
ru review-request | попросить оценку
es review-request | pedir opinion
en refund-issued | куагтв
ru greeting | ghbdtn
ru shipping-delay | pflth;rf
zh refund-issued | refund
es refund-issued | 退款
"""

CUSTOMERS = """
en greeting | Hello, anybody there?
en greeting | Hi there! Good morning, hope you are well. I have a question about your shop
ru greeting | Добрый вечер! Хочу кое-что спросить, есть кто на связи?
en out-of-hours | I wrote to you yesterday and nobody replies. When are you open?? It's Sunday, do you work on weekends?
zh out-of-hours | 怎么一直没人回我消息，你们几点上班啊？
ru out-of-hours | Почему вы молчите? Пишу второй день, никто не отвечает. Вы вообще работаете сегодня?
es out-of-hours | Buenas noches, llevo horas escribiendo y no me contestan, ¿cuál es su horario?
en product-info | Dear seller, could you tell me whether this lamp works with 110V in the US and what is it made of? Thanks, Mike
ru product-info | Здравствуйте! Подскажите, пожалуйста, эта кружка подходит для микроволновки и из какого она материала?
zh product-info | 你好，请问这款杯子可以放洗碗机吗？里面是304不锈钢的吗？
es product-info | Hola, ¿la funda sirve para el iPhone 13? ¿De qué está hecha?
en shipping-quote | Hi! I live in Canada. How much would it cost to send two of these to Toronto and how long would it take? Regards, Ann
ru shipping-quote | Добрый день. Вы отправляете в Беларусь? Сколько будет стоить пересылка и как долго ждать?
zh shipping-quote | 老板，发到加拿大要多少运费？大概几天能到？
es shipping-quote | Buenas, ¿hacen envíos a Chile? Quisiera saber cuánto me cobran por el envío y cuánto demora. Gracias
en out-of-stock | I wanted to buy the green one in size M but I can't select it. Will you have more soon?
ru out-of-stock | Здравствуйте, хотела взять чайник, а его нет. Когда снова будет в продаже?
zh out-of-stock | 我想买黑色的，但是显示没货，什么时候补货？
es out-of-stock | Hola, el modelo rojo aparece agotado, ¿cuándo volverán a tener?
en discount-request | Hello dear, if I take three pieces what is your last price? A bit too expensive for me. Thank you!
ru discount-request | Дороговато. Если возьму сразу две, уступите немного?
zh discount-request | 亲，买三个能不能少点？有点贵
es discount-request | Me interesan dos, pero está un poco caro. ¿Me puede hacer un precio mejor?
en unpaid-order | I placed the order yesterday but I get my salary on Friday. Can you keep it for me until then? I will pay on the 10th.
ru unpaid-order | Я оформила заказ A-10293, но карта не с собой. Оплачу завтра вечером, придержите, пожалуйста!
zh unpaid-order | 我昨天拍下了但是还没付款，能帮我留两天吗？发工资就付
es unpaid-order | Hice la compra ayer pero todavía no he pagado, ¿me lo pueden guardar hasta el viernes?
en order-confirmation | Hi, I just ordered the blue lamp, order 8812-22. Did everything go through? Did you see my order?
ru order-confirmation | Добрый день! Только что оформил заказ № 55521. Он прошёл? Вы его видите?
zh order-confirmation | 我刚刚下单了，你们收到了吗？麻烦核对一下颜色是不是蓝色
es order-confirmation | Acabo de hacer un pedido, ¿les ha llegado? Quería asegurarme de que esté todo bien
en address-change | Good afternoon! I just noticed that I gave my old flat in the order #A-10293. Could you please send it to 12 Oak Street instead? Best regards, Tom
ru address-change | Здравствуйте, я ошиблась в индексе и номере дома, можно исправить пока не отправили? Спасибо, Мария
zh address-change | 您好，我搬家了，订单 A-10293 的收货地址能帮我改一下吗？谢谢
es address-change | Hola, me equivoqué en la calle y el código postal, ¿pueden corregirlo antes de enviar el paquete?
en cancellation-accepted | Sorry, I ordered this twice by mistake. Please cancel one of them and give me back the money.
ru cancellation-accepted | Я передумала, нашла дешевле. Отмените, пожалуйста, заказ и верните деньги на карту.
zh cancellation-accepted | 不好意思拍错了，还没发货的话麻烦帮我取消吧，不想要了
es cancellation-accepted | Perdón, lo pedí por error. ¿Pueden anular la compra?
en cancellation-too-late | I asked you to cancel two days ago and you still shipped it! I don't want it any more, stop the parcel!
ru cancellation-too-late | Я же просил отменить, зачем вы отправили? Остановите посылку, мне она не нужна
zh cancellation-too-late | 我昨天就说取消了，你们为什么还是发了？能不能拦截回来
es cancellation-too-late | Pedí la cancelación y aun así lo enviaron. ¿Se puede parar el envío?
en dispatched | Hello, has my order been sent yet? If yes, please give me the tracking code. Thanks!
ru dispatched | Скажите, вы уже отправили мой заказ? Пришлите трек, пожалуйста
zh dispatched | 你好，我的货发了没有？单号发我一下
es dispatched | Buenos días, ¿ya enviaron mi pedido? Necesito el número de guía
en order-status | Hi, I was wondering when my package will get here. Order 114-2234. Thanks, Sara
ru order-status | Здравствуйте! Подскажите, где сейчас моя посылка и когда примерно её ждать? Заказ 99812.
zh order-status | 请问我的包裹现在到哪里了，大概哪天能送到？
es order-status | Hola, quisiera saber por dónde va mi paquete y cuándo me llega. Pedido 12345
en tracking-stalled | The tracking LX123456785CN has said the same thing for 12 days, nothing moves. What is going on?
ru tracking-stalled | Посылка лежит в сортировочном центре с 3 февраля, статус не меняется. Что происходит? Трек RB123456785CN
zh tracking-stalled | 物流信息停在广州已经十天了，一直没有更新，怎么回事？
es tracking-stalled | El paquete está detenido en Madrid desde hace dos semanas, el rastreo no cambia
en shipping-delay | You said 10 days and it's been a month! Still waiting. This is ridiculous, I needed it for a birthday.
ru shipping-delay | Обещали доставить до 5 марта, уже 12-е, сколько ещё ждать? Это очень долго!
zh shipping-delay | 说好15天到，现在都一个月了还没到，太慢了吧
es shipping-delay | Llevo esperando más de un mes, prometieron dos semanas. ¿Por qué tarda tanto?
en delivered-not-received | The post says it was handed over on Monday, but I was home all day and nobody came. My neighbours don't have it either.
ru delivered-not-received | На сайте почты написано «вручено», но я ничего не получал! У соседей тоже нет.
zh delivered-not-received | 快递显示昨天已经签收了，可是我根本没拿到，邻居那边也没有
es delivered-not-received | Aparece como entregado ayer pero a mí no me han entregado nada, y los vecinos tampoco lo tienen
en parcel-lost | The courier told me they cannot find my package, it went missing in the warehouse. I want a new one or my money.
ru parcel-lost | Почта ответила, что посылка утеряна. Что теперь делать, вернёте деньги?
zh parcel-lost | 快递说我的包裹弄丢了，找不到了，怎么办？
es parcel-lost | Correos me dice que el paquete se ha extraviado, ¿me devuelven el dinero o mandan otro?
en evidence-request | The quality is really bad and something is not ok with the zipper. What do you need from me, photos?
ru evidence-request | Товар плохого качества, сломался сразу. Фото нужно прислать?
zh evidence-request | 东西质量太差了，需要我拍照给你们看吗？
es evidence-request | La calidad es malísima, no sirve. ¿Necesitan que les mande fotos?
en wrong-item | I ordered a black kettle and you sent me a white teapot. This is somebody else's stuff!
ru wrong-item | Заказывала платье 44 размера, а прислали рубашку! Вы перепутали
zh wrong-item | 我买的是L码黑色，你们发来的是白色M码，发错了吧
es wrong-item | Pedí una taza negra y me mandaron una blanca, se equivocaron de producto
en damaged-item | Hello, I got the parcel today and the glass is smashed to pieces, the packaging was all wet. Photo attached. Jane
ru damaged-item | Здравствуйте. Получила посылку, а чашка разбита вдребезги, коробка вся мятая. Елена
zh damaged-item | 今天收到货，打开一看杯子碎了，箱子也压扁了
es damaged-item | Hola, me llegó la lámpara pero la pantalla viene rota y la caja aplastada. Saludos, Pablo
en not-as-described | In the listing it says genuine leather, but this is cheap plastic and the colour is completely different from the pictures.
ru not-as-described | На картинке тёмно-синий цвет и кожа, а пришёл дешёвый кожзам. Совсем не похоже на описание
zh not-as-described | 收到的跟图片完全不一样，颜色差很多，页面写的是真皮结果是塑料
es not-as-described | La descripción dice que es de cuero pero es plástico, no se parece en nada a las fotos
en refund-issued | Hi, I returned the mug last week. Have you refunded me already? Please let me know.
ru refund-issued | Вы уже оформили возврат денег за заказ? Подтвердите, пожалуйста
zh refund-issued | 请问你们已经给我退款了吗？
es refund-issued | ¿Ya me hicieron el reembolso del pedido 4421?
en refund-pending | You told me two weeks ago that you refunded me, but my bank says there is nothing. Where is the money?
ru refund-pending | Вы писали, что деньги отправлены, но на карту до сих пор ничего не пришло. Прошло 10 дней
zh refund-pending | 你们说退了，可是我银行卡里到现在也没收到钱
es refund-pending | Me dijeron hace 10 días que me habían reembolsado, pero en mi cuenta no aparece nada
en review-request | Everything arrived fast and I love it, thank you so much!
ru review-request | Получила, всё отлично, очень довольна, спасибо большое!
zh review-request | 东西收到了，很喜欢，质量很好，谢谢老板
es review-request | Llegó todo perfecto y rápido, estoy encantada, muchas gracias
"""
# fmt: on


def cases(text: str) -> list[tuple[str, str, str]]:
    """Locale, scenario, query."""
    found = []
    for line in text.strip().splitlines():
        head, _, query = line.partition(" | ")
        locale, scenario = head.split()
        found.append((locale, scenario, query))
    return found

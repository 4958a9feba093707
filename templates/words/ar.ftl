### ferd’s built-in words: Arabic

## Kinds of map, and how far they have come

kind-current-state = الوضع الحالي
kind-future-state = الوضع المستقبلي
kind-day-in-the-life = يوم من الحياة
kind-service-blueprint = مخطط الخدمة
kind-empathy-map = خريطة التعاطف
status-draft = مسودة
status-validated = تم التحقق منها
status-live = قيد الاستخدام
status-archived = مؤرشفة
state-actual = فعلي
state-planned = مخطط له
state-hypothesis = فرضية

## Lanes: the title and the few words under it

lane-actions = الأفعال
lane-actions-hint = ما يفعلونه
lane-thoughts = الأفكار
lane-thoughts-hint = ما يفكرون فيه
lane-needs = الاحتياجات
lane-needs-hint = ما يحتاجون إليه
lane-questions = الأسئلة
lane-questions-hint = ما يتساءلون عنه
lane-quotes = الاقتباسات
lane-quotes-hint = بكلماتهم
lane-emotion = التجربة
lane-emotion-hint = ما يشعرون به
lane-touchpoints = نقاط التواصل
lane-touchpoints-hint = حيث نلتقي
lane-moment-of-truth = لحظة الحقيقة
lane-moment-of-truth-hint = ما يحسم الأمر
lane-pain-points = نقاط الألم
lane-pain-points-hint = ما يزعج
lane-gains = المكاسب
lane-gains-hint = ما ينجح
lane-opportunities = الفرص
lane-opportunities-hint = ما يمكننا فعله
lane-metrics = المؤشرات
lane-metrics-hint = ما نقيسه
lane-physical-evidence = الأدلة الملموسة
lane-physical-evidence-hint = ما يرونه
lane-frontstage = أمام الكواليس
lane-frontstage-hint = ما نُظهره
lane-backstage = خلف الكواليس
lane-backstage-hint = ما لا يُرى
lane-support = العمليات الداعمة
lane-support-hint = ما يقوم عليه العمل
lane-images = القصة المصورة
lane-images-hint = كيف تبدو
lane-notes = ملاحظات
lane-notes-hint = جدير بالمعرفة
line-of-interaction = خط التفاعل
line-of-visibility = خط الرؤية
line-of-internal-interaction = خط التفاعل الداخلي

## The head of a map

customer-journey-map = خريطة رحلة العميل
scope = النطاق
from-to = من { $start } إلى { $end }
owner = المسؤول
team = الفريق
version = الإصدار
created = أُنشئت
reviewed = آخر مراجعة
evidence = الأدلة
segment = الشريحة
regions = المناطق
tags = الوسوم
scenario = السيناريو
goal = الهدف
expectations = التوقعات
summary = الملخص
overall-experience = التجربة العامة
score-of-range = على مقياس { $min } إلى { $max }
# $count is a number.
pain-point-count = { $count ->
    [zero] بلا نقاط ألم
    [one] نقطة ألم واحدة
    [two] نقطتا ألم
    [few] { $count } نقاط ألم
   *[other] { $count } نقطة ألم
}
opportunity-count = { $count ->
    [zero] بلا فرص
    [one] فرصة واحدة
    [two] فرصتان
    [few] { $count } فرص
   *[other] { $count } فرصة
}
all-answered = لكلٍّ منها فرصة
none-open = لا شيء مفتوح
all-open-answered = كل المفتوح له رد
unanswered-count = { $count } بلا فرصة
source-count = { $count ->
    [zero] بلا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
   *[other] { $count } مصدرًا
}

## Personas and the empathy map

persona = الشخصية
goals = الأهداف
needs = الاحتياجات
jobs = المهام المطلوب إنجازها
motivations = ما يحفّزها
frustrations = ما يصعب عليها
tasks = المهام
behaviours = السلوك
values = القيم
preferred-channels = القنوات المفضلة
accessibility-needs = احتياجات الوصول
facts = حقائق
about = نبذة
proto-persona = شخصية أولية
persona-kind-customer = عميل
persona-kind-user = مستخدم
persona-kind-buyer = مشترٍ
persona-kind-employee = موظف
persona-kind-citizen = مواطن
persona-kind-patient = مريض
persona-kind-partner = شريك
says = يقول
thinks = يفكر
does = يفعل
feels = يشعر
pains = الآلام
gains = المكاسب

## Cards: pain points, opportunities, metrics

impact = الأثر
effort = الجهد
feasibility = قابلية التنفيذ
reach = الوصول
confidence = الثقة
due = الموعد
severity = الشدة
severity-low = منخفضة
severity-medium = متوسطة
severity-high = عالية
severity-critical = حرجة
frequency = التكرار
affected = المتأثرون
cost = التكلفة
cause = السبب
workaround = حل بديل
unanswered = لا فرصة بعد
answered-by = تعالجها
addresses = تعالج
pain-status-open = مفتوحة
pain-status-resolved = حُلّت
pain-status-wont-fix = لن تُعالج
opportunity-status-idea = فكرة
opportunity-status-planned = مخطط لها
opportunity-status-in-progress = قيد التنفيذ
opportunity-status-done = أُنجزت
opportunity-status-rejected = رُفضت
how-might-we = كيف يمكننا
target = الهدف
baseline = خط الأساس
higher-is-better = الأعلى أفضل
lower-is-better = الأدنى أفضل
sample = ن = { $n }

## Structure

stages = المراحل
stage = المرحلة
steps = الخطوات
step = الخطوة
phase-before = قبل
phase-during = أثناء
phase-after = بعد
optional = اختيارية
duration = المدة
share = النسبة
transition-loop = تكرار
transition-branch = تفرع
transition-skip = تخطٍّ
transition-back = رجوع
transition-drop-off = مغادرة
transition-handover = تسليم
context-carried = السياق ينتقل معها
context-lost = السياق يضيع
whole-journey = الرحلة كاملة
plan = خطة العمل
links = روابط
sources = المصادر
actors = الجهات الفاعلة
touchpoint = نقطة تواصل
channel = القناة

## Research methods

method-interview = مقابلات
method-survey = استبيان
method-focus-group = مجموعة تركيز
method-usability-test = اختبار قابلية الاستخدام
method-observation = ملاحظة
method-diary = دراسة يوميات
method-support-tickets = طلبات الدعم
method-chat-logs = سجلات الدردشة
method-analytics = تحليلات
method-sales-data = بيانات المبيعات
method-competitor-analysis = تحليل المنافسين
method-social-listening = رصد وسائل التواصل
method-workshop = ورشة عمل
method-reviews = مراجعات
method-event-log = سجل الأحداث
method-assumption = افتراض

## Feelings

emotion-very-negative = سلبي جدًا
emotion-negative = سلبي
emotion-neutral = محايد
emotion-positive = إيجابي
emotion-very-positive = إيجابي جدًا

## Built-in channels

channel-web = الويب
channel-app = التطبيق
channel-email = البريد الإلكتروني
channel-sms = رسالة نصية
channel-chat = دردشة
channel-chatbot = روبوت الدردشة
channel-phone = الهاتف
channel-social = وسائل التواصل
channel-search = البحث
channel-ads = الإعلانات
channel-store = المتجر
channel-mail = البريد
channel-event = فعالية
channel-partner = شريك
channel-device = جهاز
channel-word-of-mouth = توصية شفهية

## Legend

legend-pain-point = P نقطة ألم مع شدتها
legend-opportunity = O فرصة مع الأثر والجهد (1–5)
legend-moment-of-truth = ★ لحظة الحقيقة
legend-two-feelings = شريط: مشاعر مختلطة في خطوة واحدة
legend-no-feeling = منقط: بلا درجة
legend-no-duration = متقطع: مدة غير معروفة

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = تبدأ التجربة عند { $score } في «{ $place }».
story-lowest = أدناها { $score } في «{ $place }».
story-highest = أعلاها { $score } في «{ $place }».
story-rise = أكبر صعود من «{ $from }» إلى «{ $to }».
story-fall = أكبر هبوط من «{ $from }» إلى «{ $to }».
story-end = تنتهي عند { $score } في «{ $place }».
story-none = لا مشاعر مسجَّلة.
story-unscored = لا شعور له درجة.
story-persona = { $persona }:
map-story = خريطة رحلة، عدد مراحلها { $stages } وعدد خطواتها { $steps }.

## Views

view-timeline = الخط الزمني
view-flow = المسار
in-words = المحتوى نفسه بالكلمات
status = الحالة
rank = الرقم
opportunity = الفرصة
value = القيمة
backlog = بترتيب الفائدة
quick-wins = مكاسب سريعة
big-bets = رهانات كبيرة
fill-ins = تحسينات صغيرة
think-twice = تستحق التروي
not-rated = بلا أثر أو جهد
worst-moments = أسوأ اللحظات
top-opportunities = ما يُنجز أولًا
way-from = من
way-to = إلى
view-log = عبر الزمن
version-count = { $count ->
    [one] إصدار واحد
    [two] إصداران
    [few] { $count } إصدارات
   *[other] { $count } إصدارًا
}
mean = المتوسط
lowest-moment = أدنى لحظة
answered = لها فرصة
legend-target = متقطع: الهدف
legend-met = ● تحقق الهدف ○ لم يتحقق
legend-not-read = ✗ لا يمكن فهمها، أو لا خريطة
view-plan = من اليوم إلى المستقبل
plan-causes-hint = ما يرفع المنحنى
plan-pains-hint = ما سيؤول إليه أمرها
plan-falls = ينخفض المنحنى
unexplained = بلا تفسير
fate-gone = اختفت
fate-eased = خفّت
fate-left = باقية
fate-new = جديدة
legend-today = خط متقطع: اليوم
legend-fates = ✓ عولجت ✗ باقية + جديدة
pains-answered = عولجت { $answered } من { $all } من نقاط ألم اليوم

## What differs between two versions

what-changes = ما الذي يتغير
before = قبل
after = بعد
legend-before = خط متقطع: قبل
overlay = متراكب
side-by-side = جنبًا إلى جنب
swipe = تمرير
fit-to-width = ملاءمة العرض
skip-to-changes = انتقل إلى قائمة التغييرات
drawings = الرسوم
overlay-hint = الخريطة الجديدة مع تمييز التغييرات
both-maps = الخريطة القديمة والجديدة
swipe-hint = مقدار ما يظهر من الخريطة القديمة، من اليسار
classes-shown = الفئات المعروضة
drawing-needs-script = هذا الرسم كبير: يفتحه نص برمجي. القائمة تذكر كل تغيير.
class-breaking = كاسر
class-substantive = جوهري
class-data = بيانات
class-editorial = تحريري
class-cosmetic = شكلي
change-added = أضيف
change-removed = حُذف
change-moved = نُقل
change-moved-from = نُقل إلى هنا من { $place }
change-here-too = الآن هنا أيضًا
change-placed = وُضع هنا
change-not-here = لم يعد هنا
change-reworded = أعيدت صياغته
change-formatting = تغير التنسيق أو الروابط
change-split = قُسم
change-merged = دُمج
better = أفضل
worse = أسوأ
better-for-customer = أفضل للعميل
worse-for-customer = أسوأ للعميل
newly-known = معروف حديثًا
no-longer-listed = لم يعد مذكورًا
and-more = { $count } أخرى
nothing-changes = لا شيء يتغير.
# $count and $all are numbers.
changes-shown = يظهر { $count } من { $all } تغييرات
change-count = { $count ->
    [one] تغيير واحد
   *[other] { $count } تغييرات
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = دقيقة دقيقتان دقيقتين دقائق
units-hour = ساعة ساعتان ساعتين ساعات
units-day = يوم يومان يومين أيام يومًا يوما
units-week = أسبوع أسبوعان أسبوعين أسابيع أسبوعًا أسبوعا
units-month = شهر شهران شهرين أشهر شهور شهرًا شهرا
units-year = سنة سنتان سنتين سنوات عام عامان عامين أعوام عامًا عاما
minute-count = { $count ->
    [one] دقيقة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
hour-count = { $count ->
    [one] ساعة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
day-count = { $count ->
    [one] يوم
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
week-count = { $count ->
    [one] أسبوع
    [two] أسبوعان
    [few] { $count } أسابيع
   *[other] { $count } أسبوعًا
}
month-count = { $count ->
    [one] شهر
    [two] شهران
    [few] { $count } أشهر
   *[other] { $count } شهرًا
}
year-count = { $count ->
    [one] سنة
    [two] سنتان
    [few] { $count } سنوات
   *[other] { $count } سنة
}

## Pages and accessibility

skip-to-map = انتقل إلى الخريطة
page-of = صفحة { $page } من { $pages }
curve-table = التجربة بالأرقام
lane = المسار الأفقي
back-to-top = إلى الأعلى

## Tools of a page

search = بحث
# $n and $all are numbers.
search-found = النتائج: { $n }
nothing-found = لا توجد نتائج
filter = تصفية
clear-filters = مسح التصفية
# $n and $all are numbers.
items-shown = المعروض: { $n } من { $all }
only-unanswered = غير المُجابة فقط
zoom = التكبير
zoom-in = تكبير
zoom-out = تصغير
zoom-to-fit = ملاءمة
collapse = طي
present = عرض تقديمي
previous = السابق
next = التالي
close = إغلاق
copy-link = نسخ الرابط
copied = نُسخ الرابط
details = التفاصيل
history = السجل
views = طرق العرض
language = اللغة
view-matrix = الخريطة
importance = الأهمية
satisfaction = الرضا
ownership = الملكية
ownership-owned = ملكنا
ownership-paid = مدفوع
ownership-earned = مكتسب
ownership-third-party = لطرف ثالث
ownership-competitor = لمنافس
reason = السبب

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "." }
group-sign = { "," }
percent = { $value }%
minus = { "−" }
quote-open = { "«" }
quote-close = { "»" }
list-and = و

### ferd’s built-in words: Japanese

## Kinds of map, and how far they have come

kind-current-state = 現状
kind-future-state = 将来像
kind-day-in-the-life = ある一日
kind-service-blueprint = サービスブループリント
kind-empathy-map = 共感マップ
status-draft = 下書き
status-validated = 検証済み
status-live = 運用中
status-archived = 保管済み
state-actual = 実測
state-planned = 計画
state-hypothesis = 仮説

## Lanes: the title and the few words under it

lane-actions = 行動
lane-actions-hint = 何をするか
lane-thoughts = 思考
lane-thoughts-hint = 何を考えるか
lane-needs = ニーズ
lane-needs-hint = 何が必要か
lane-questions = 疑問
lane-questions-hint = 何を知りたいか
lane-quotes = 発言
lane-quotes-hint = 本人の言葉
lane-emotion = 体験
lane-emotion-hint = どう感じるか
lane-touchpoints = タッチポイント
lane-touchpoints-hint = どこで接するか
lane-moment-of-truth = 真実の瞬間
lane-moment-of-truth-hint = 何が決め手か
lane-pain-points = ペインポイント
lane-pain-points-hint = 何がつらいか
lane-gains = ゲイン
lane-gains-hint = 何がうまくいくか
lane-opportunities = 機会
lane-opportunities-hint = 何ができるか
lane-metrics = 指標
lane-metrics-hint = 何を測るか
lane-physical-evidence = 物的証拠
lane-physical-evidence-hint = 何が見えるか
lane-frontstage = フロントステージ
lane-frontstage-hint = 何を見せるか
lane-backstage = バックステージ
lane-backstage-hint = 見えないところ
lane-support = 支援プロセス
lane-support-hint = 何が支えるか
lane-images = ストーリーボード
lane-images-hint = どう見えるか
lane-notes = メモ
lane-notes-hint = 知っておくこと
line-of-interaction = 相互作用線
line-of-visibility = 可視線
line-of-internal-interaction = 内部相互作用線

## The head of a map

customer-journey-map = カスタマージャーニーマップ
scope = 範囲
from-to = { $start }から{ $end }まで
owner = 責任者
team = チーム
version = 版
created = 作成
reviewed = 見直し
evidence = 根拠
segment = セグメント
regions = 地域
tags = タグ
scenario = シナリオ
goal = 目的
expectations = 期待
summary = 概要
overall-experience = 全体の体験
score-of-range = （{ $min }〜{ $max }）
# $count is a number.
pain-point-count = ペインポイント{ $count }件
opportunity-count = 機会{ $count }件
all-answered = すべて対応あり
none-open = 未解決なし
all-open-answered = 未解決はすべて対応あり
unanswered-count = 未対応{ $count }件
source-count = 出典{ $count }件

## Personas and the empathy map

persona = ペルソナ
goals = ゴール
needs = ニーズ
jobs = 片づけたい用事
motivations = 動機
frustrations = 悩み
tasks = タスク
behaviours = 行動傾向
values = 価値観
preferred-channels = よく使うチャネル
accessibility-needs = 必要な配慮
facts = 基本情報
about = 紹介
proto-persona = 仮のペルソナ
persona-kind-customer = 顧客
persona-kind-user = 利用者
persona-kind-buyer = 購買担当者
persona-kind-employee = 従業員
persona-kind-citizen = 市民
persona-kind-patient = 患者
persona-kind-partner = パートナー
says = 言うこと
thinks = 考えること
does = すること
feels = 感じること
pains = ペイン
gains = ゲイン

## Cards: pain points, opportunities, metrics

impact = 効果
effort = 労力
feasibility = 実現性
reach = 到達範囲
confidence = 確信度
due = 期限
severity = 深刻度
severity-low = 低
severity-medium = 中
severity-high = 高
severity-critical = 重大
frequency = 頻度
affected = 影響を受ける割合
cost = コスト
cause = 原因
workaround = 回避策
unanswered = 機会なし
answered-by = 対応する機会
addresses = 対象
pain-status-open = 未解決
pain-status-resolved = 解決済み
pain-status-wont-fix = 対応しない
opportunity-status-idea = アイデア
opportunity-status-planned = 計画済み
opportunity-status-in-progress = 進行中
opportunity-status-done = 完了
opportunity-status-rejected = 却下
how-might-we = どうすれば
target = 目標
baseline = 基準値
higher-is-better = 高いほど良い
lower-is-better = 低いほど良い
sample = n = { $n }

## Structure

stages = ステージ
stage = ステージ
steps = ステップ
step = ステップ
phase-before = 前
phase-during = 中
phase-after = 後
optional = 任意
duration = 所要時間
share = 割合
transition-loop = 繰り返し
transition-branch = 分岐
transition-skip = 省略
transition-back = 後戻り
transition-drop-off = 離脱
transition-handover = 引き継ぎ
context-carried = 経緯が引き継がれる
context-lost = 経緯が失われる
whole-journey = ジャーニー全体
plan = 行動計画
links = リンク
sources = 出典
actors = 担い手
touchpoint = タッチポイント
channel = チャネル

## Research methods

method-interview = インタビュー
method-survey = アンケート
method-focus-group = グループインタビュー
method-usability-test = ユーザビリティテスト
method-observation = 観察
method-diary = 日記調査
method-support-tickets = 問い合わせ
method-chat-logs = チャット記録
method-analytics = アクセス解析
method-sales-data = 販売データ
method-competitor-analysis = 競合分析
method-social-listening = ソーシャルリスニング
method-workshop = ワークショップ
method-reviews = レビュー
method-event-log = イベントログ
method-assumption = 想定

## Feelings

emotion-very-negative = とても悪い
emotion-negative = 悪い
emotion-neutral = ふつう
emotion-positive = 良い
emotion-very-positive = とても良い

## Built-in channels

channel-web = ウェブ
channel-app = アプリ
channel-email = メール
channel-sms = SMS
channel-chat = チャット
channel-chatbot = チャットボット
channel-phone = 電話
channel-social = SNS
channel-search = 検索
channel-ads = 広告
channel-store = 店舗
channel-mail = 郵便
channel-event = イベント
channel-partner = パートナー
channel-device = 機器
channel-word-of-mouth = 口コミ

## Legend

legend-pain-point = P ペインポイントと深刻度
legend-opportunity = O 機会と効果・労力（1〜5）
legend-moment-of-truth = ★ 真実の瞬間
legend-two-feelings = 帯：一つのステップに複数の感情
legend-no-feeling = 点線：点数なし
legend-no-duration = 破線：所要時間不明

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = 体験は「{ $place }」の{ $score }から始まります。
story-lowest = 最も低いのは「{ $place }」の{ $score }です。
story-highest = 最も高いのは「{ $place }」の{ $score }です。
story-rise = 「{ $from }」から「{ $to }」にかけて最も上がります。
story-fall = 「{ $from }」から「{ $to }」にかけて最も下がります。
story-end = 「{ $place }」の{ $score }で終わります。
story-none = 感情の記録はありません。
story-unscored = 点数のある感情はありません。
story-persona = { $persona }：
map-story = { $stages }ステージ、{ $steps }ステップのジャーニーマップです。

## Views

view-timeline = タイムライン
view-flow = フロー
in-words = 文字による同じ内容
status = 状況
rank = 番号
opportunity = 機会
value = 値
backlog = 価値の高い順
quick-wins = すぐ効く
big-bets = 大きな挑戦
fill-ins = 小さな改善
think-twice = 要検討
not-rated = 効果または労力が未評価
worst-moments = 最もつらい場面
top-opportunities = まず取り組むこと
way-from = どこから
way-to = どこへ
view-log = 推移
version-count = { $count } 版
mean = 平均
lowest-moment = 最も低い瞬間
answered = 機会あり
legend-target = 破線：目標
legend-met = ● 目標達成 ○ 未達
legend-not-read = ✗ 読み取れない、または地図なし
view-plan = 今日から未来へ
plan-causes-hint = 曲線を上げるもの
plan-pains-hint = その行方
plan-falls = 曲線が下がる
unexplained = 説明なし
fate-gone = 解消
fate-eased = 軽減
fate-left = 残る
fate-new = 新規
legend-today = 破線：今日
legend-fates = ✓ 対応済み ✗ 残る + 新規
pains-answered = 今日のペインポイント { $all } 件中 { $answered } 件に対応

## What differs between two versions

what-changes = 変更点
before = 変更前
after = 変更後
legend-before = 破線：変更前
overlay = 重ねて表示
side-by-side = 並べて表示
swipe = スライド
fit-to-width = 幅に合わせる
skip-to-changes = 変更一覧へ移動
drawings = 図
overlay-hint = 変更箇所に印を付けた新しいマップ
both-maps = 旧マップと新マップ
swipe-hint = 旧マップの表示範囲（左から）
classes-shown = 表示する種類
drawing-needs-script = この図は大きいため、スクリプトで展開します。一覧にすべての変更があります。
class-breaking = 破壊的
class-substantive = 実質的
class-data = データ
class-editorial = 表現
class-cosmetic = 外観
change-added = 追加
change-removed = 削除
change-moved = 移動
change-moved-from = { $place } からここへ移動
change-here-too = ここにも配置
change-placed = ここに配置
change-not-here = ここから除外
change-reworded = 表現を変更
change-formatting = 書式またはリンクを変更
change-split = 分割
change-merged = 統合
better = 良くなった
worse = 悪くなった
better-for-customer = 顧客にとって良くなる点
worse-for-customer = 顧客にとって悪くなる点
newly-known = 新たに判明
no-longer-listed = 記載がなくなった項目
and-more = ほか { $count } 件
nothing-changes = 変更はありません。
# $count and $all are numbers.
changes-shown = { $all } 件中 { $count } 件の変更を表示
change-count = 変更 { $count } 件

## Time: the words by which lengths are known, and how lengths are told

units-minute = 分 分間
units-hour = 時間
units-day = 日 日間
units-week = 週 週間
units-month = か月 ヶ月 ヵ月 カ月 月
units-year = 年 年間
minute-count = { $count }分
hour-count = { $count }時間
day-count = { $count }日
week-count = { $count }週間
month-count = { $count }か月
year-count = { $count }年

## Pages and accessibility

skip-to-map = マップへ移動
page-of = { $page } / { $pages } ページ
curve-table = 数値で見る体験
lane = レーン
back-to-top = 先頭へ

## Tools of a page

search = 検索
# $n and $all are numbers.
search-found = { $n } 件見つかりました
nothing-found = 見つかりません
filter = 絞り込み
clear-filters = 絞り込みを解除
# $n and $all are numbers.
items-shown = { $all } 件中 { $n } 件を表示
only-unanswered = 未対応のみ
zoom = ズーム
zoom-in = 拡大
zoom-out = 縮小
zoom-to-fit = 全体表示
collapse = 折りたたむ
present = 発表
previous = 前へ
next = 次へ
close = 閉じる
copy-link = リンクをコピー
copied = リンクをコピーしました
details = 詳細
history = 履歴
views = 表示
language = 言語
view-matrix = マップ
importance = 重要度
satisfaction = 満足度
ownership = 所有
ownership-owned = 自社
ownership-paid = 有料
ownership-earned = 獲得
ownership-third-party = 第三者
ownership-competitor = 競合
reason = 理由

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "." }
group-sign = { "," }
percent = { $value }%
minus = { "−" }
quote-open = { "「" }
quote-close = { "」" }
list-and = と

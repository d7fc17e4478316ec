import type { Language } from './language';

/** Words of one language that mean little or one thing for the likeness of two names. */
export interface NameWords {
  readonly language: Language;
  readonly words: readonly string[];
}

/**
 * Words that many names share and that tell little of which work is meant. They weigh low in a comparison of names but are never
 * left out: `性能优化` and `性能测试` part by them alone. Latin ones in lower case, without the plural s.
 */
export const lowIdentityWords: readonly NameWords[] = [
  {
    language: 'zh',
    words:
      `完成 任务 指南 设计 平台 扩展 建设 完善 优化 增强 实现 开发 集成 系统 项目 功能 模块 文档 报告 计划 方案 工作
      更新 改进 管理 测试 支持 体系 详解 分析 准备 总结 检查 清单 详细 内容 能力 相关 推进 持续 创建 添加 补充 整理
      梳理 编写 修复 覆盖 提升 阶段 删除 清理 迁移 归档 发布 审查 质量 示例 材料 环境 全面 新增 基础 核心 主要 机制
      流程 服务 应用 使用 研究 探索 制定 建立 处理 部分 技术 整合 验证 配置 启动 进度 状态 目标 剩余`.split(
        /\s+/,
      ),
  },
  {
    language: 'en',
    words:
      `add added basic build building check checklist code complete completed completion component configured core
      correct create created creation current design develop developed development doc document documentation documented
      done end enhance enhancement enhanced example feature file final first fix fixed full general guide implement
      implementation implemented implementing improve improved improvement initial integrate integrated integration item
      list main management module new next overall part pending phase plan planned platform planning production progress
      project proper properly ready remaining report review service set setup start status step support system task
      technical test tested testing tool total update updated verification verified verify work working write`.split(
        /\s+/,
      ),
  },
  {
    language: 'ja',
    words:
      `完了 作業 作成 設計 実装 開発 構築 整備 改善 対応 追加 更新 修正 削除 確認 検証 管理 計画 準備 基本 基盤 機能 全体
      画面 導入 強化 拡張 最適化 文書 資料 一覧 詳細 支援 処理 技術 統合 設定 進捗 状態 目標 検討 調査 分析 試験 公開 移行
      システム テスト レビュー ドキュメント ガイド プロジェクト タスク サービス モジュール プラットフォーム ツール リリース
      プラン コード サンプル フェーズ ステップ サポート セットアップ`.split(/\s+/),
  },
  {
    language: 'ko',
    words:
      `완료 작업 작성 설계 구현 개발 구축 정비 개선 대응 추가 수정 삭제 확인 검증 관리 계획 준비 기본 기반 기능 전체 도입
      강화 확장 최적화 문서 문서화 자료 목록 상세 지원 처리 기술 통합 설정 진행 상태 목표 검토 조사 분석 시험 테스트 공개
      배포 이전 시스템 리뷰 가이드 프로젝트 태스크 서비스 모듈 플랫폼 도구 단계 코드 예제`.split(/\s+/),
  },
  {
    language: 'de',
    words:
      `abschluss abschließen analyse anpassen anpassung arbeit arbeiten aufbau aufbauen aufgabe beispiel bericht
      dokument dokumentation einführen einführung einrichten einrichtung entwickeln entwicklung entwurf ergänzen erstellen
      erstellung erweitern erweiterung fertig funktion grundlage implementieren implementierung integration konzept leitfaden
      liste modul neu neue neuen neuer neues phase plan planen planung plattform projekt prüfen prüfung schreiben status
      system technik testen umsetzen umsetzung unterstützung verbessern verbesserung verwaltung vorbereiten vorbereitung
      werkzeug ziel`.split(/\s+/),
  },
  {
    language: 'es',
    words:
      `añadir análisis básico completar crear creación desarrollar desarrollo diseñar diseño documentación documento
      guía implementación implementar integración lista mejora mejorar módulo nueva nuevo plataforma preparación preparar
      proyecto prueba revisar revisión servicio sistema soporte tarea`.split(/\s+/),
  },
];

/** Words that tell nothing at all of which work is meant. */
export const stopWords: readonly NameWords[] = [
  {
    language: 'en',
    words:
      `a an and are as at be by for from in into is it its of on or our per that the then this to up via we with
      your all any more each etc vs`.split(/\s+/),
  },
  {
    language: 'de',
    words:
      `der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur mit für im in am an auf
      aus bei bis als ist wird werden alle sowie über`.split(/\s+/),
  },
  { language: 'es', words: 'el la los las un una y o de del al en por para con sin'.split(' ') },
  { language: 'pt', words: 'o os as um uma e do da dos das no na com sem'.split(' ') },
  { language: 'fr', words: 'le les une et ou du des au aux pour avec sur dans'.split(' ') },
];

/** Characters at which a run of Chinese, Japanese or Korean is cut where no word of little identity cuts it. */
export const cjkCuts = '和与及的了之或等跟并對对把将と';

/** What a name does with its object. Two names with verbs of different classes speak of different work. */
export const actionClasses: Readonly<Record<string, readonly string[]>> = {
  create:
    `创建 新建 编写 撰写 添加 新增 开发 实现 建立 建设 搭建 设计 作成 実装 開発 構築 追加 작성 구현 개발 구축 추가 create
    creation add write build implement implementation develop development erstellen erstellung entwickeln entwicklung
    implementieren implementierung umsetzung aufbau crear implementar desarrollar`.split(/\s+/),
  improve:
    `完善 优化 增强 改进 提升 更新 修复 重构 改善 強化 更新 修正 최적화 개선 강화 수정 improve improvement enhance
    enhancement optimize optimise optimization optimisation fix update refactor refactoring polish verbessern verbesserung
    optimieren optimierung überarbeiten mejorar mejora`.split(/\s+/),
  test: `测试 验证 检查 试验 検証 試験 テスト 검증 시험 테스트 test testing verify verification validate validation check testen
    prüfen prüfung prueba probar`.split(/\s+/),
  analyse:
    `分析 调研 研究 评估 审查 识别 梳理 盘点 調査 検討 분석 조사 검토 analyse analyze analysis research investigate evaluate evaluation
    identify audit review study untersuchen untersuchung bewerten bewertung analizar análisis`.split(/\s+/),
  clean:
    `删除 清理 归档 移除 整理 削除 整理 삭제 정리 delete remove removal clean cleanup archive löschen entfernen aufräumen
    archivieren eliminar limpiar`.split(/\s+/),
  publish:
    `发布 发表 上线 部署 推广 公開 リリース 배포 공개 출시 publish release launch deploy deployment veröffentlichen
    veröffentlichung freigabe publicar lanzar desplegar`.split(/\s+/),
};

/** What a name's work brings forth. Two names with things of different classes speak of different work. */
export const artefactClasses: Readonly<Record<string, readonly string[]>> = {
  document:
    `文档 指南 手册 报告 论文 教程 文書 資料 ドキュメント マニュアル ガイド 문서 가이드 매뉴얼 보고서 doc document
    documentation guide manual report tutorial readme paper dokumentation dokument leitfaden handbuch bericht documentación
    guía informe`.split(/\s+/),
  code: `代码 实现 模块 开发 実装 コード モジュール 구현 코드 모듈 code implementation module implement implementierung modul
    implementación`.split(/\s+/),
  test: 'テスト 测试 试验 試験 테스트 시험 test testing prueba'.split(' '),
};

/** Signs and words that join the parts of a name which stands for several works (`Background + Related Work`, `A和B`). */
export const partJoiners =
  /\s[+＋&/]\s|[+＋](?=\p{Script=Han})|\s&\s|[、＆]|(?<=\p{Script=Han})[和与及](?=\p{Script=Han})|\s(?:and|und|y|e)\s|[とや](?=\p{Script=Katakana})/gu;

/** Titles of sections that state what must be fulfilled; no work item stands below them. */
export const criteriaTitle =
  /标准|准则|準則|检查清单|檢查清單|验收|驗收|确认清单|基準|条件|チェックリスト|기준|조건|체크리스트|\b(?:criteri(?:a|on)|check\s?list|acceptance|success|definition of done|kriterien|checkliste|abnahme|criterios|lista de verificación)\b/iu;

/** Titles of sections whose boxes say when something counts as done; they are no work, whatever they are called after. */
export const aimTitle =
  /标准|准则|準則|定义|定義|验收|驗收|基準|条件|기준|조건|\b(?:criteri(?:a|on)|acceptance|definition of done|kriterien|criterios)\b/iu;

/** Titles of a phase's summary that list its tasks once more. */
export const detailTitle =
  /详细任务|任务清单|清单|任务列表|詳細タスク|タスク一覧|作業一覧|상세 작업|작업 목록|\b(?:tasks?|check\s?lists?|task list|to-?dos?|aufgaben(?:liste)?|checkliste|tareas)\b/iu;

/** Titles that call a section nothing but a list of tasks: if it stands behind the work, it may go through it once more. */
export const listTitle =
  /^(?:详细|總|总|完整)?(?:执行|任务|工作|待办|行动|实施|执行任务|详细任务)(?:检查)?(?:清单|列表)$|^(?:master |full |detailed |implementation |execution |overall |complete )?(?:task|to-?do|action|work|execution|implementation) ?(?:check ?)?lists?$|^(?:detailed |all )tasks$|^(?:action|work) items$|^(?:詳細)?(?:タスク|作業)(?:一覧|リスト)$|^(?:상세 ?)?작업 ?(?:목록|리스트)$|^(?:aufgaben|to-?do-?|arbeits)liste$|^lista de tareas$/iu;

/** A unit that numbers parts of a plan without being a stage of work: it labels a name all the same. */
export interface LabelWords {
  readonly unit: string;
  /** The number follows: `Round 3`. */
  readonly before: readonly string[];
  /** The number stands between: `第四部分`; the first sign, then what closes it. */
  readonly ordinal: readonly string[];
}

/** Such units, with the words that say them. */
export const partLabels: readonly LabelWords[] = [
  { unit: 'part', before: ['part', 'teil', 'parte', 'パート', '파트'], ordinal: ['部分', '部', '부'] },
  { unit: 'round', before: ['round', 'runde', 'ronda'], ordinal: ['轮', '輪', '回', '차'] },
  { unit: 'category', before: ['category', 'kategorie', '类别'], ordinal: ['类', '類'] },
  { unit: 'group', before: ['group', 'gruppe', 'grupo', '组', 'グループ', '그룹'], ordinal: ['组', '組'] },
  { unit: 'area', before: ['area', 'bereich', '领域', 'エリア'], ordinal: [] },
  {
    unit: 'section',
    before: ['section', 'abschnitt', 'sección', '섹션', 'セクション'],
    ordinal: ['节', '節', '절'],
  },
  { unit: 'chapter', before: ['chapter', 'kapitel', 'capítulo', 'チャプター'], ordinal: ['章', '장'] },
  {
    unit: 'task',
    before: ['task', 'aufgabe', 'tarea', 'tarefa', 'story', 'issue', '任务', 'タスク', '작업'],
    ordinal: [],
  },
  {
    unit: 'option',
    before: [
      'option',
      'variant',
      'variante',
      'alternative',
      'opción',
      'opção',
      '选项',
      '方案',
      '選択肢',
      '案',
      '옵션',
      '방안',
    ],
    ordinal: [],
  },
  { unit: 'module', before: ['module', 'modul', '模块', 'モジュール', '모듈'], ordinal: [] },
];

/** Those that behind an id say which part of its work is meant: `T1 Option B` is not all of T1. */
export const partUnits: ReadonlySet<string> = new Set(['option', 'part']);

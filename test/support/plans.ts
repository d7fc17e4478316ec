/** A plan with a heading that lies, a summary, a phase ahead and an appendix that repeats the work. */
export const chinesePlan = `# 📋 仓库手册编写计划

> **制定时间**: 2026年1月

## 第一部分: 安排

### 阶段1: 基础篇 (2026年1月 - 2026年3月)

**目标**: 写完基础篇

#### Week 1-2: 入库指南完成 ✅

**目标**: 完成入库指南 (1000+行)

**任务分解**:

- [x] **Day 1-3: 收货流程** ✅
  - 到货登记
  - **产出**: 收货章节 (400行)

- [ ] **Day 4-10: 上架流程**
  - 货位分配
  - **产出**: 上架章节 (600行)

**里程碑**:

- ✅ 入库指南 100%完成

#### Week 3: 质量检查

**任务**:

- [ ] **校对**

**阶段1总结**:

| 任务 | 状态 | 完成度 | 产出 |
|------|------|--------|------|
| 入库指南 | ✅ | 100% | 1000+行 |
| **总计** | **✅** | **100%** | **1000+行** |

---

### 阶段2: 进阶篇 (2026年4月 - 2026年5月)

#### Month 1: 盘点

**Week 1: 循环盘点**

- [ ] **制定规则**
- [ ] **编写章节**

## 附录: 详细任务清单

### A.1 阶段1详细任务 (P0)

#### 入库指南任务

- [ ] Day 1: 到货登记 (200行)
- [ ] Day 2: 验货 (200行)
- [ ] Day 4: 货位分配 (600行)
`;

/** A small plan in English, one lie in it. */
export const englishPlan = `# Garden plan

## Phase 1: Beds ✅

- [x] Dig the north bed (P0)
- [ ] Dig the south bed (P1)
  - [ ] Move the stones

## Phase 2: Paths

- [ ] Lay gravel
`;

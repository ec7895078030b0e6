/** The pages of inspection: lists, the inspector's working page, results, and rework orders. */
package cn.tongchou.inspection.web;

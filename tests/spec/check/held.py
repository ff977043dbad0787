"""Articles held against reports written for the purpose; no figure in them is real."""

from functools import cache

from pintu.check import ReportSentence
from pintu.pipeline import find_all
from pintu.pipeline.checking import check_text
from pintu.segment import split_text
from pintu.vocabulary import regions

EDITION = 2026

# By region: what its report of 2026 tells of the year behind, of the five years behind, and of the year ahead.
TEXTS = {
    "贵州": {
        "review": "全省算力规模突破260Eflops。新能源汽车产量达到35.2万辆。出口总额增长17.3%。绿电外送拓展至9个省区市，输出281亿度、增长26%。苗绣工坊达到317家。",
        "review-period": "五年生产原煤9.4亿吨。高铁营业里程达到2107公里，居全国第8位。",
        "plan": "云服务生态企业累计引进和培育180家以上。全省电力装机达到1.36亿千瓦。",
    },
    "甘肃": {
        "review": "地区生产总值增长6.3%，增速居全国第4位。新能源总装机达到9150万千瓦。突破关键核心技术130项。",
        "review-period": "全球首座钍基熔盐实验堆建成运行。",
        "plan": "推动庆阳数据中心集群建设，算力规模突破17万P。",
    },
    "山西": {
        "review": "智能化煤矿达到470座。就业帮扶车间吸纳2.6万人。",
        "review-period": "细颗粒物平均浓度下降13.4%。",
        "plan": "续建调水干渠6条。地区生产总值增长4.2%左右。非常规天然气产量突破230亿立方米。",
    },
    "陕西": {
        "review": "先进阿秒激光设施加快建设。",
        "plan": "大力培育量子科技。",
    },
    "安徽": {
        "review": "量子科技产业链集聚企业数居全国第1位。棉花产量占全国的3.7%。",
        "plan": "布局建设合肥、芜湖、淮南地区绿色算力中心。",
    },
    "浙江": {
        "review": "宁波舟山港集装箱吞吐量4512万标箱。粮食总产量126.4亿斤。",
        "plan": "宁波舟山港集装箱吞吐量达到4630万标箱。",
    },
    "全国": {"review": "国内生产总值增长5.3%。"},
}


@cache
def reports():
    """The sentences of the reports, with their claims."""
    ids = {region.zh: region.region_id for region in regions()}
    return tuple(
        ReportSentence(
            region_id=ids[region],
            region=region,
            year=EDITION,
            sentence=sentence,
            claims=tuple(claim for claim in found.claims if claim.sentence_id == sentence.sentence_id),
            themes=frozenset(one.theme for one in found.mentions if one.sentence_id == sentence.sentence_id),
        )
        for region, parts in TEXTS.items()
        for frame, text in parts.items()
        for found in (find_all(split_text(text, frame=frame), year=EDITION, region=region),)
        for sentence in found.sentences
    )


def verdicts(article):
    """What is found in an article: a line for each claim, with its words, region and verdict."""
    return [f"{one.claim.text} | {one.region} | {one.verdict}" for one in check_text(article, reports())]

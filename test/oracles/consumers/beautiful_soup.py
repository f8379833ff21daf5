"""How two programs in Python read a Dataset Site: openactive-python, and openactive-monitor.

The page comes in on standard input; what each makes of it goes out as JSON. Where one of them would end with an
exception, the exception's name is in its "failure".
"""

import json
import re
import sys

from bs4 import BeautifulSoup


def openactive_python(html):
    """Scripts of the head alone; whatever goes wrong, the whole page is given up."""
    feeds = []
    try:
        for script in BeautifulSoup(html, "html.parser").head.find_all("script"):
            if script.attrs.get("type") != "application/ld+json":
                continue
            data = json.loads(script.string)
            if "distribution" not in data.keys():
                continue
            publisher = data.get("publisher")
            for feed in data["distribution"]:
                known = isinstance(feed, dict)
                feeds.append({
                    "name": data.get("name", ""),
                    "type": feed.get("name", "") if known else "",
                    "url": feed.get("contentUrl", "") if known else "",
                    "license": data.get("license", ""),
                    "publisher": publisher.get("name", "") if isinstance(publisher, dict) else "",
                })
    except Exception as error:
        return {"feeds": feeds, "failure": type(error).__name__}
    return {"feeds": feeds}


KINDS = ["HeadlineEvent", "Event", "OnDemandEvent", "FacilityUse", "IndividualFacilityUse", "Slot", "SessionSeries", "ScheduledSession", "CourseInstance"]


def kind_of(name):
    """The kind a feed is taken for by its name."""
    if name in KINDS:
        return name
    for part, kind in (("slot", "Slot"), ("scheduled", "ScheduledSession"), ("session", "SessionSeries")):
        if part in str(name).lower():
            return kind
    return ""


def specification(soup, name):
    """The version of a specification, by the links of the page: first those where it says what it is published using."""
    pattern = re.compile(r"^https?://(?:www\.)?openactive\.io/" + name + r"/(\d+(?:\.\d+)*)/?$", re.IGNORECASE)
    links = soup.find_all("a", href=True)
    for element in soup.find_all(["p", "div", "span"]):
        if "published using" in element.get_text().lower():
            links = element.find_all("a", href=True) + links
            break
    for link in links:
        match = pattern.search(link["href"].strip())
        if match:
            return match.group(1)
    return ""


def nested(data, *keys):
    """A string at some depth, or nothing."""
    for key in keys:
        if not isinstance(data, dict):
            return ""
        data = data.get(key, "")
    return data if isinstance(data, str) else ""


def openactive_monitor(html):
    """Every script of the page; what cannot be parsed is passed over, what is no object ends the program."""
    soup = BeautifulSoup(html, "html.parser")
    versions = {"rpde": specification(soup, "realtime-paged-data-exchange"), "model": specification(soup, "modelling-opportunity-data")}
    feeds = []
    try:
        for script in soup.find_all("script", attrs={"type": "application/ld+json"}):
            try:
                data = json.loads(script.string)
            except (json.JSONDecodeError, TypeError):
                continue
            for feed in data.get("distribution", []):
                feeds.append({
                    "name": data.get("name", ""),
                    "type": kind_of(feed.get("name", "")),
                    "url": feed.get("contentUrl", ""),
                    "license": data.get("license", ""),
                    "publisher": nested(data, "publisher", "name"),
                    "logo": nested(data, "publisher", "logo", "url"),
                })
    except Exception as error:
        return {**versions, "feeds": [], "failure": type(error).__name__}
    return {**versions, "feeds": feeds}


page = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.write(json.dumps({"python": openactive_python(page), "monitor": openactive_monitor(page)}))

"""Reads a Dataset Site as two programs in Python do: openactive-python and openactive-monitor.

The page comes in on standard input; what each makes of it goes out as JSON. If one of them would
end with an exception, the exception's name is in its "failure".
"""

import json
import re
import sys

from bs4 import BeautifulSoup


def read_as_openactive_python(html):
    """Reads the scripts of the head, and stops at the first one that is wrong."""
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


KINDS = [
    "HeadlineEvent",
    "Event",
    "OnDemandEvent",
    "FacilityUse",
    "IndividualFacilityUse",
    "Slot",
    "SessionSeries",
    "ScheduledSession",
    "CourseInstance",
]
KINDS_BY_PART = [("slot", "Slot"), ("scheduled", "ScheduledSession"), ("session", "SessionSeries")]


def guess_kind(name):
    """Guesses the kind of a feed from its name."""
    if name in KINDS:
        return name
    for part, kind in KINDS_BY_PART:
        if part in str(name).lower():
            return kind
    return ""


def find_version(soup, name):
    """Finds the version of a specification in links, first in those after "published using"."""
    start = r"^https?://(?:www\.)?openactive\.io/"
    pattern = re.compile(start + name + r"/(\d+(?:\.\d+)*)/?$", re.IGNORECASE)
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


def read_text(data, *keys):
    """Reads a string at some depth; anything else gives an empty one."""
    for key in keys:
        if not isinstance(data, dict):
            return ""
        data = data.get(key, "")
    return data if isinstance(data, str) else ""


def read_as_openactive_monitor(html):
    """Reads every script; passes over what cannot be parsed, and ends at what is no object."""
    soup = BeautifulSoup(html, "html.parser")
    versions = {
        "rpde": find_version(soup, "realtime-paged-data-exchange"),
        "model": find_version(soup, "modelling-opportunity-data"),
    }
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
                    "type": guess_kind(feed.get("name", "")),
                    "url": feed.get("contentUrl", ""),
                    "license": data.get("license", ""),
                    "publisher": read_text(data, "publisher", "name"),
                    "logo": read_text(data, "publisher", "logo", "url"),
                })
    except Exception as error:
        return {**versions, "feeds": [], "failure": type(error).__name__}
    return {**versions, "feeds": feeds}


page = sys.stdin.buffer.read().decode("utf-8")
readings = {
    "python": read_as_openactive_python(page),
    "monitor": read_as_openactive_monitor(page),
}
sys.stdout.write(json.dumps(readings))

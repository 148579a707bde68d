"""The mean of the weights of several runs that went on from one another: python average.py --out RUN/soup.pt RUN/6/model.pt=0.5 RUN/start.pt=0.5

Runs that share a start lie in one basin of the loss, and their mean does better than each of them (Wortsman et al. 2022,
"Model soups"). The shares are to sum to one.
"""

import argparse

import torch


def average(parts):
    """parts: [(state, share)]. -> the mean of the states, in single precision."""
    shares = [share for _, share in parts]
    assert abs(sum(shares) - 1) < 1e-6, shares
    return {key: sum(share * state[key].float() for state, share in parts) for key in parts[0][0]}


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("parts", nargs="+", help="FILE=SHARE")
    a.add_argument("--out", required=True)
    a = a.parse_args()
    found = [part.rsplit("=", 1) for part in a.parts]
    mean = average([(torch.load(file, map_location="cpu"), float(share)) for file, share in found])
    torch.save({key: value.half() for key, value in mean.items()}, a.out)

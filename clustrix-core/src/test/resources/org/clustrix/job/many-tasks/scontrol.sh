#!/bin/sh
echo "MaxArraySize            = 1000"
